// Linux and macOS: a Unix socket in a folder that is this user's alone.
#if !defined(_WIN32)

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "system.hpp"

namespace licensing {

namespace {

constexpr std::size_t longest_line = 65536;  // its line feed included
constexpr std::size_t longest_path = 96;
[[maybe_unused]] constexpr std::size_t longest_display = 1024;
constexpr off_t longest_address = 256;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_absolute(const std::string& path) { return !path.empty() && path[0] == '/'; }

std::string home_folder() {
  const auto named = environment("HOME");
  if (is_absolute(named)) return named;
  const passwd* recorded = getpwuid(geteuid());
  return recorded == nullptr || recorded->pw_dir == nullptr ? "" : recorded->pw_dir;
}

std::string real_path(const std::string& path) {
  char* found = realpath(path.c_str(), nullptr);
  if (found == nullptr) return path;
  const std::string real = found;
  std::free(found);
  return real;
}

int milliseconds_until(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  return left <= 0 ? 0 : left > INT_MAX ? INT_MAX : static_cast<int>(left);
}

class SocketLine : public Line {
 public:
  explicit SocketLine(int socket) : socket_(socket) {}
  ~SocketLine() override { close(socket_); }
  SocketLine(const SocketLine&) = delete;
  SocketLine& operator=(const SocketLine&) = delete;

  Outcome receive(std::string& line, Clock::time_point until) override {
    for (;;) {
      const auto end = received_.find('\n', looked_);
      if (end != std::string::npos) {
        if (end >= longest_line) return Outcome::too_long;
        line.assign(received_, 0, end);
        received_.erase(0, end + 1);
        looked_ = 0;
        return Outcome::line;
      }
      looked_ = received_.size();
      if (received_.size() >= longest_line) return Outcome::too_long;
      if (!ready(POLLIN, until)) return Outcome::nothing_yet;
      char piece[16384];
      const auto count = recv(socket_, piece, sizeof piece, 0);
      if (count > 0) received_.append(piece, static_cast<std::size_t>(count));
      else if (count == 0 || (errno != EINTR && errno != EAGAIN)) return Outcome::ended;
    }
  }

  bool send(const std::string& line, Clock::time_point until) override {
    const auto text = line + '\n';
    for (std::size_t at = 0; at < text.size();) {
      if (!ready(POLLOUT, until)) return false;
      const auto count = ::send(socket_, text.data() + at, text.size() - at, no_signal);
      if (count > 0) at += static_cast<std::size_t>(count);
      else if (errno != EINTR && errno != EAGAIN) return false;
    }
    return true;
  }

 private:
#if defined(MSG_NOSIGNAL)
  static constexpr int no_signal = MSG_NOSIGNAL;
#else
  static constexpr int no_signal = 0;  // macOS: SO_NOSIGPIPE is set where the socket is made
#endif

  bool ready(short what, Clock::time_point until) {
    for (;;) {
      pollfd one = {socket_, what, 0};
      const int count = poll(&one, 1, milliseconds_until(until));
      if (count >= 0 || errno != EINTR) return count != 0;
    }
  }

  int socket_;
  std::string received_;
  std::size_t looked_ = 0;
};

// Who may connect, and who may have made the socket, is decided by its folder: this user's, and closed to everybody else.
bool is_folder_ours(const std::string& path) {
  struct stat found = {};
  const auto folder = path.substr(0, path.rfind('/'));
  return lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == geteuid() && (found.st_mode & 077) == 0;
}

bool is_ours(const std::string& address) {
  struct stat found = {};
  return is_folder_ours(address) && lstat(address.c_str(), &found) == 0 && S_ISSOCK(found.st_mode) && found.st_uid == geteuid();
}

// The same once more from the system itself: who listens at the other end.
bool is_peer_ours(int socket) {
#if defined(SO_PEERCRED)
  ucred peer = {};
  socklen_t size = sizeof peer;
  return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
#else
  uid_t user = 0;
  gid_t group = 0;
  return getpeereid(socket, &user, &group) == 0 && user == geteuid();
#endif
}

// The address that a gate wrote into the profile folder.
std::optional<std::string> address_in(const std::string& file) {
  if (!is_folder_ours(file)) return std::nullopt;
  const int opened = open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (opened < 0) return std::nullopt;
  struct stat found = {};
  char text[longest_address];
  const bool isOurs = fstat(opened, &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == geteuid() && found.st_size <= longest_address;
  const auto count = isOurs ? read(opened, text, sizeof text) : -1;
  close(opened);
  if (count <= 0) return std::nullopt;
  std::string address(text, static_cast<std::size_t>(count));
  if (address.back() == '\n') address.pop_back();
  if (!is_absolute(address) || address.find('\n') != std::string::npos || address.find('\0') != std::string::npos) return std::nullopt;
  return address;
}

bool is_executable(const std::string& path) {
  struct stat found = {};
  return is_absolute(path) && stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) && access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::optional<std::string> profile_folder(bool development) {
  const auto chosen = environment("LICENSING_PROFILE_DIR");
  if (development && !chosen.empty()) return is_absolute(chosen) ? chosen : real_path(".") + "/" + chosen;
#if !defined(__APPLE__)
  const auto data = environment("XDG_DATA_HOME");
  if (is_absolute(data)) return data + "/licensing-client";
#endif
  const auto home = home_folder();
  if (!is_absolute(home)) return std::nullopt;
#if defined(__APPLE__)
  return home + "/Library/Application Support/Licensing Client";
#else
  return home + "/.local/share/licensing-client";
#endif
}

std::optional<std::string> gate_address(const std::string& folder) {
  const auto inside = folder + "/gate.sock";
  return inside.size() <= longest_path ? std::optional(inside) : address_in(folder + "/gate.address");
}

std::unique_ptr<Line> connect_to(const std::string& address) {
  sockaddr_un where = {};
  where.sun_family = AF_UNIX;
  if (address.size() >= sizeof where.sun_path || !is_ours(address)) return nullptr;
  std::memcpy(where.sun_path, address.data(), address.size());
  const int made = socket(AF_UNIX, SOCK_STREAM, 0);
  if (made < 0) return nullptr;
  fcntl(made, F_SETFD, FD_CLOEXEC);
#if defined(SO_NOSIGPIPE)
  const int yes = 1;
  setsockopt(made, SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
  if (connect(made, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0 || !is_peer_ours(made)) {
    close(made);
    return nullptr;
  }
  fcntl(made, F_SETFL, O_NONBLOCK);
  return std::make_unique<SocketLine>(made);
}

std::optional<std::string> find_program(const std::string& named) {
  const auto given = named.empty() ? environment("LICENSING_EXECUTABLE") : named;
  if (!given.empty()) return is_executable(given) ? std::optional(given) : std::nullopt;
#if defined(__APPLE__)
  const std::string inside = "/Applications/Licensing Client.app/Contents/Resources/bin/licensing";
  std::vector<std::string> places = {home_folder() + inside, inside};
#else
  std::vector<std::string> places = {"/usr/bin/licensing", "/opt/Licensing Client/resources/bin/licensing"};
#endif
  const auto path = environment("PATH");
  for (std::size_t from = 0; from <= path.size();) {
    const auto end = std::min(path.find(':', from), path.size());
    places.push_back(path.substr(from, end - from) + "/licensing");
    from = end + 1;
  }
  for (const auto& place : places) {
    if (is_executable(place)) return place;
  }
  return std::nullopt;
}

std::map<std::string, std::string> display_here() {
  std::map<std::string, std::string> display;
#if !defined(__APPLE__)
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"}) {
    const auto value = environment(name);
    const auto is_plain = std::all_of(value.begin(), value.end(), [](char one) { return one >= ' ' && one <= '~'; });
    if (!value.empty() && value.size() <= longest_display && is_plain) display[name] = value;
  }
  if (display.count("DISPLAY") + display.count("WAYLAND_DISPLAY") == 0) display.clear();
#endif
  return display;
}

bool start_program(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t first = fork();
  if (first < 0) return false;
  if (first == 0) {
    // A grandchild in a session of its own is nobody's to wait for, and no terminal's to end.
    setsid();
    if (fork() != 0) _exit(0);
    const int nothing = open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; ++stream) dup2(nothing, stream);
    for (int other = 3; other < 256; ++other) close(other);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  while (waitpid(first, &status, 0) < 0 && errno == EINTR) {
  }
  return true;
}

}  // namespace licensing

#endif
