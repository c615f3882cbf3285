// A client of the licensing gate for licensed programs (docs/application-gate.md): one thread, no dependencies, C++17.
//
//   licensing::Gate gate({"Demo Modeler", "10.16.2.34"});
//   const licensing::Application modeler = {4100, "", "10.16.2.34", "Demo Modeler"};
//   const auto started = gate.start(modeler);
//   if (!started.may_run) return show(started.code);
//   gate.on_change = [](const auto& application, const auto& change) { if (change.must_save_by) save_by(*change.must_save_by); };
//   gate.subscribe(modeler);
//   while (working) gate.wait(std::chrono::seconds(1));
//
// Every function waits for as long as docs/application-gate.md says at most. Times are texts as the gate sends them, ISO 8601 in UTC.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "json.hpp"
#include "system.hpp"

namespace licensing {

// A licensed program, as its vendor numbers it.
struct Application {
  std::int64_t product_id = 0;
  std::string feature;
  std::string version;  // four parts, "10.16.2.34"; empty where nobody says
  std::string name;     // shown where no license says it
};

// The answer to "may this application run?", and when it was given by the gate's clock.
struct Answer {
  std::string now;
  bool may_run = false;
  std::string status;
  std::int64_t status_code = 0;
  std::string source;
  std::optional<std::string> until;
  std::optional<std::string> next_change_at;
  std::string reason;
  std::string remedy;
  std::optional<std::string> name;
};

// An answer that changed its meaning. `must_save_by`: until when a running application that lost its right must have saved.
struct Change {
  Answer answer;
  std::optional<std::string> must_save_by;
};

// Whether the application may start. Where it may, `session` names its use until it is stopped; where not, `code` says why.
struct Started {
  bool may_run = false;
  int session = 0;
  std::string code;
  std::string message;
  std::optional<Answer> answer;
};

// A session that the gate did not open again after it had died.
struct Refused {
  int session = 0;
  Application application;
  std::string code;
  std::optional<Answer> answer;
  std::optional<std::string> must_save_by;  // nothing where it may still run, and only a person would have to be asked
};

// What stopped a request: a code of docs/application-gate.md, or one of this side: gate-not-found, gate-not-started, gate-timed-out,
// connection-lost, not-a-gate, gate-of-a-scenario.
class Error : public std::runtime_error {
 public:
  Error(std::string code_, const std::string& message) : std::runtime_error(message), code(std::move(code_)) {}
  std::string code;
};

struct Options {
  std::string program_name;
  std::string program_version;
  // The licensing program with the words before "gate"; empty to look for it.
  std::vector<std::string> executable;
  bool starts_gate = true;
  // For the vendor's own machine: LICENSING_PROFILE_DIR counts, and a gate that answers from a scenario will do. Never ship it.
  bool development = false;
};

enum class Prompt { window, none };

class Gate {
 public:
  explicit Gate(Options options);
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  // An answer that was subscribed to changed; called from within `wait` and the requests.
  std::function<void(const Application&, const Change&)> on_change;
  // The connection was lost while something was open; it is tried again from within `wait` and the requests.
  std::function<void(const std::string& code)> on_lost;
  // A gate answers again, and all that was open is open anew but what it refused.
  std::function<void(std::size_t reopened, const std::vector<Refused>&)> on_restored;
  // A window was opened and a person is asked, at most until then.
  std::function<void(const std::string& until)> on_prompting;

  // Reaches the gate, and starts it where none answers; every request does so by itself.
  void connect();
  Answer status(const Application& application);
  Started start(const Application& application, Prompt prompt = Prompt::window);
  void stop(int session);
  // The answer now; changes of it come to `on_change`.
  Answer subscribe(const Application& application);
  // Waits for what the gate tells, for that long.
  void wait(std::chrono::milliseconds duration);
  // The user whose profile answers.
  const std::string& profile() const { return profile_; }

 private:
  struct Session {
    Application application;
    std::string id;  // the gate's; empty while the connection is lost
  };
  struct Followed {
    Application application;
    std::optional<std::int64_t> id;
  };

  bool try_connect();
  void hello();
  void reach();
  void restore();
  void follow_again();
  void lose(const std::string& code);
  json::Value ask(const json::Value& question, std::chrono::milliseconds patience);
  json::Value request(json::Value fields_of_request, std::chrono::milliseconds patience);
  json::Value receive(Clock::time_point until, const char* waited_for);
  void take_event(const json::Value& message);
  void tell();
  Answer subscribe_on_this_connection(Followed& followed);

  Options options_;
  std::string folder_;
  std::string profile_;
  std::unique_ptr<Line> line_;
  std::int64_t last_id_ = 0;
  int last_session_ = 0;
  std::map<int, Session> sessions_;
  std::vector<Followed> followed_;
  std::deque<std::function<void()>> to_tell_;
  bool is_lost_ = false;
  std::size_t tries_ = 0;
  Clock::time_point next_try_;
};

}  // namespace licensing
