// What differs between the systems: where the gate answers, a connection to it that carries lines, and how it is started.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace licensing {

using Clock = std::chrono::steady_clock;

// A connection to the gate. Every wait has an end, and nothing is kept beyond one line of 64 KiB.
class Line {
 public:
  virtual ~Line() = default;
  enum class Outcome { line, nothing_yet, ended, too_long };
  // The next line without its line feed; waits until then at most.
  virtual Outcome receive(std::string& line, Clock::time_point until) = 0;
  // Whether all of it went out in time.
  virtual bool send(const std::string& line, Clock::time_point until) = 0;
};

// The user's own profile folder, or the one that LICENSING_PROFILE_DIR names where `development` is set. Nothing where the system does not
// tell it.
std::optional<std::string> profile_folder(bool development);

// Where the gate of that profile answers now (docs/application-gate.md, "Where the gate answers"); nothing where none has said it.
std::optional<std::string> gate_address(const std::string& folder);

// Connects; nothing where no gate answers, or the socket could be another user's.
std::unique_ptr<Line> connect_to(const std::string& address);

// The licensing program: `named`, LICENSING_EXECUTABLE, where the installers put it, PATH. Nothing where it is nowhere.
std::optional<std::string> find_program(const std::string& named);

// The display of this program, by the names of its variables: the gate may have been started elsewhere. Empty on Windows and macOS, and
// where there is none.
std::map<std::string, std::string> display_here();

// Starts it as a process of its own, which outlives this one.
bool start_program(const std::vector<std::string>& words);

}  // namespace licensing
