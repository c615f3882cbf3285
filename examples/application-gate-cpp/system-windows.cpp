// Windows: a named pipe, whose name is in a file of the profile. Link with advapi32.
#if defined(_WIN32)

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#include <aclapi.h>
#include <sddl.h>

#include <algorithm>

#include "system.hpp"

namespace licensing {

namespace {

constexpr std::size_t longest_line = 65536;  // its line feed included
constexpr DWORD longest_address = 256;

struct CloseHandleOf {
  void operator()(HANDLE handle) const { CloseHandle(handle); }
};
using Handle = std::unique_ptr<void, CloseHandleOf>;

std::wstring wide(const std::string& text) {
  const int size = MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), nullptr, 0);
  std::wstring result(static_cast<std::size_t>(size), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), result.data(), size);
  return result;
}

std::string narrow(const std::wstring& text) {
  const int size = WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), nullptr, 0, nullptr, nullptr);
  std::string result(static_cast<std::size_t>(size), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), result.data(), size, nullptr, nullptr);
  return result;
}

std::string environment(const wchar_t* name) {
  const DWORD size = GetEnvironmentVariableW(name, nullptr, 0);
  if (size == 0) return "";
  std::wstring value(size, L'\0');
  value.resize(GetEnvironmentVariableW(name, value.data(), size));
  return narrow(value);
}

std::vector<unsigned char> user_of_this_process() {
  HANDLE opened = nullptr;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened)) return {};
  const Handle token(opened);
  DWORD size = 0;
  GetTokenInformation(token.get(), TokenUser, nullptr, 0, &size);
  std::vector<unsigned char> user(size);
  if (size == 0 || !GetTokenInformation(token.get(), TokenUser, user.data(), size, &size)) return {};
  return user;
}

PSID sid_in(std::vector<unsigned char>& user) { return reinterpret_cast<TOKEN_USER*>(user.data())->User.Sid; }

bool is_absolute(const std::string& path) {
  return path.size() > 2 && ((path[1] == ':' && (path[2] == '\\' || path[2] == '/')) || (path[0] == '\\' && path[1] == '\\'));
}

std::string full_path(const std::string& path) {
  const auto given = wide(path);
  std::wstring whole(32768, L'\0');
  whole.resize(GetFullPathNameW(given.c_str(), static_cast<DWORD>(whole.size()), whole.data(), nullptr));
  return narrow(whole);
}

DWORD milliseconds_until(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  return left <= 0 ? 0 : static_cast<DWORD>(std::min<long long>(left, 3600000));
}

class PipeLine : public Line {
 public:
  explicit PipeLine(HANDLE pipe) : pipe_(pipe), done_(CreateEventW(nullptr, TRUE, FALSE, nullptr)), written_(CreateEventW(nullptr, TRUE, FALSE, nullptr)) {}

  ~PipeLine() override {
    if (!isReading_) return;
    // The system still owns the buffer until it says that the read is over.
    DWORD count = 0;
    CancelIoEx(pipe_.get(), &reading_);
    GetOverlappedResult(pipe_.get(), &reading_, &count, TRUE);
  }

  Outcome receive(std::string& line, Clock::time_point until) override {
    for (;;) {
      const auto end = received_.find('\n');
      if (end != std::string::npos) {
        if (end >= longest_line) return Outcome::too_long;
        line.assign(received_, 0, end);
        received_.erase(0, end + 1);
        return Outcome::line;
      }
      if (received_.size() >= longest_line) return Outcome::too_long;
      if (!isReading_) {
        reading_ = {};
        reading_.hEvent = done_.get();
        isReading_ = true;
        if (!ReadFile(pipe_.get(), piece_, sizeof piece_, nullptr, &reading_) && GetLastError() != ERROR_IO_PENDING) {
          isReading_ = false;
          return Outcome::ended;
        }
      }
      if (WaitForSingleObject(done_.get(), milliseconds_until(until)) == WAIT_TIMEOUT) return Outcome::nothing_yet;
      DWORD count = 0;
      isReading_ = false;
      if (!GetOverlappedResult(pipe_.get(), &reading_, &count, FALSE) || count == 0) return Outcome::ended;
      received_.append(piece_, count);
    }
  }

  bool send(const std::string& line, Clock::time_point until) override {
    const auto text = line + '\n';
    OVERLAPPED writing = {};
    writing.hEvent = written_.get();
    if (!WriteFile(pipe_.get(), text.data(), static_cast<DWORD>(text.size()), nullptr, &writing) && GetLastError() != ERROR_IO_PENDING) return false;
    DWORD count = 0;
    if (WaitForSingleObject(written_.get(), milliseconds_until(until)) == WAIT_TIMEOUT) CancelIoEx(pipe_.get(), &writing);
    return GetOverlappedResult(pipe_.get(), &writing, &count, TRUE) && count == text.size();
  }

 private:
  Handle pipe_, done_, written_;
  OVERLAPPED reading_ = {};
  bool isReading_ = false;
  char piece_[16384];
  std::string received_;
};

// A pipe of that name could be another user's: its owner is looked at.
bool is_ours(HANDLE pipe) {
  PSID owner = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  if (GetSecurityInfo(pipe, SE_KERNEL_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr, nullptr, &descriptor) != ERROR_SUCCESS) return false;
  auto user = user_of_this_process();
  // What an elevated process makes belongs to the group of administrators.
  const bool ours = !user.empty() && (EqualSid(owner, sid_in(user)) || IsWellKnownSid(owner, WinBuiltinAdministratorsSid));
  LocalFree(descriptor);
  return ours;
}

std::wstring quoted(const std::string& word) {
  std::wstring result = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t letter : wide(word)) {
    if (letter == L'\\') {
      ++backslashes;
      continue;
    }
    result.append(letter == L'"' ? backslashes * 2 + 1 : backslashes, L'\\');
    backslashes = 0;
    result.push_back(letter);
  }
  return result.append(backslashes * 2, L'\\') + L"\"";
}

// Where an installer says that it put the program, for this user or for all.
std::string app_path(HKEY root) {
  wchar_t path[1024];
  DWORD size = sizeof path;
  const auto key = L"Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\licensing.exe";
  if (RegGetValueW(root, key, nullptr, RRF_RT_REG_SZ, nullptr, path, &size) != ERROR_SUCCESS) return "";
  return narrow(path);
}

bool is_executable(const std::string& path) {
  if (!is_absolute(path)) return false;
  const DWORD found = GetFileAttributesW(wide(path).c_str());
  return found != INVALID_FILE_ATTRIBUTES && (found & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

}  // namespace

std::optional<std::string> profile_folder(bool development) {
  const auto chosen = environment(L"LICENSING_PROFILE_DIR");
  if (development && !chosen.empty()) return full_path(chosen);
  const auto local = environment(L"LOCALAPPDATA");
  if (is_absolute(local)) return local + "\\Licensing Client";
  const auto home = environment(L"USERPROFILE");
  if (!is_absolute(home)) return std::nullopt;
  return home + "\\AppData\\Local\\Licensing Client";
}

std::optional<std::string> gate_address(const std::string& folder) {
  const auto file = wide(folder + "\\gate.address");
  // A gate that starts puts another file in its place meanwhile.
  const DWORD sharing = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  const HANDLE opened = CreateFileW(file.c_str(), GENERIC_READ, sharing, nullptr, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
  if (opened == INVALID_HANDLE_VALUE) return std::nullopt;
  const Handle closing(opened);
  char text[longest_address];
  DWORD count = 0;
  if (!ReadFile(opened, text, longest_address, &count, nullptr) || count == 0) return std::nullopt;
  std::string address(text, count);
  while (!address.empty() && (address.back() == '\n' || address.back() == '\r')) address.pop_back();
  // Never a pipe of another computer.
  const std::string begin = "\\\\.\\pipe\\licensing-client-";
  if (address.compare(0, begin.size(), begin) != 0 || address.find_first_of("\\/\n", begin.size()) != std::string::npos) return std::nullopt;
  return address;
}

std::unique_ptr<Line> connect_to(const std::string& address) {
  // The gate learns who this is, and cannot act in this user's name.
  const DWORD how = FILE_FLAG_OVERLAPPED | SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION;
  const HANDLE pipe = CreateFileW(wide(address).c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, how, nullptr);
  if (pipe == INVALID_HANDLE_VALUE) return nullptr;
  if (!is_ours(pipe)) {
    CloseHandle(pipe);
    return nullptr;
  }
  return std::make_unique<PipeLine>(pipe);
}

std::optional<std::string> find_program(const std::string& named) {
  const auto given = named.empty() ? environment(L"LICENSING_EXECUTABLE") : named;
  if (!given.empty()) return is_executable(given) ? std::optional(given) : std::nullopt;
  const std::string inside = "\\Licensing Client\\resources\\bin\\licensing.exe";
  std::vector<std::string> places = {
      environment(L"LOCALAPPDATA") + "\\Programs" + inside,
      environment(L"ProgramW6432") + inside,
      environment(L"ProgramFiles") + inside,
      app_path(HKEY_CURRENT_USER),
      app_path(HKEY_LOCAL_MACHINE),
  };
  const auto path = environment(L"PATH");
  for (std::size_t from = 0; from <= path.size();) {
    const auto end = std::min(path.find(';', from), path.size());
    places.push_back(path.substr(from, end - from) + "\\licensing.exe");
    from = end + 1;
  }
  for (const auto& place : places) {
    if (is_executable(place)) return place;
  }
  return std::nullopt;
}

std::map<std::string, std::string> display_here() { return {}; }

bool start_program(const std::vector<std::string>& words) {
  std::wstring line;
  for (const auto& word : words) line += (line.empty() ? L"" : L" ") + quoted(word);
  STARTUPINFOW start = {};
  start.cb = sizeof start;
  PROCESS_INFORMATION process = {};
  const auto program = wide(words[0]);
  if (!CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, CREATE_NO_WINDOW | CREATE_NEW_PROCESS_GROUP, nullptr, nullptr, &start, &process)) return false;
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  return true;
}

}  // namespace licensing

#endif
