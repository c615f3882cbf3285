#include "licensing-gate.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <thread>

namespace licensing {

namespace {

using namespace std::chrono_literals;
using json::Value;

// The waits of docs/application-gate.md.
constexpr auto hello_wait = 10s, begin_wait = 5s, answer_wait = 5s, start_wait = 10s;
constexpr auto prompt_wait = 15min;
// How long to wait before each further try to reach a gate again; the last one holds from then on.
constexpr std::array<std::chrono::milliseconds, 7> tries = {0ms, 250ms, 1000ms, 2000ms, 5000ms, 10000ms, 30000ms};

bool is_instant(const std::string& text) {
  constexpr const char* form = "0000-00-00T00:00:00.000Z";
  if (text.size() != 24) return false;
  for (std::size_t index = 0; index < text.size(); ++index) {
    if (form[index] == '0' ? text[index] < '0' || text[index] > '9' : text[index] != form[index]) return false;
  }
  return true;
}

[[noreturn]] void broken(const std::string& what) { throw Error("not-a-gate", "The gate sent " + what + "."); }

std::string text_in(const Value& object, const char* name) {
  const auto text = object[name].text();
  if (!text) broken(std::string("no text for ") + name);
  return *text;
}

std::string instant_in(const Value& object, const char* name) {
  auto text = text_in(object, name);
  if (!is_instant(text)) broken(std::string("no instant for ") + name);
  return text;
}

std::optional<std::string> instant_or_null(const Value& object, const char* name) {
  if (object[name].is_null()) return std::nullopt;
  return instant_in(object, name);
}

// The answer in a message. Nothing is believed unseen: another program of the same user can answer in a gate's place.
Answer answer_in(const Value& message) {
  const auto& decision = message["decision"];
  const auto may_run = decision["mayRun"].boolean();
  const auto status_code = decision["statusCode"].integer();
  if (!decision.is_object() || !may_run || !status_code) broken("no decision");
  Answer answer;
  answer.now = instant_in(message, "now");
  answer.may_run = *may_run;
  answer.status = text_in(decision, "status");
  answer.status_code = *status_code;
  answer.source = text_in(decision, "source");
  answer.until = instant_or_null(decision, "until");
  answer.next_change_at = instant_or_null(decision, "nextChangeAt");
  answer.reason = text_in(decision, "reason");
  answer.remedy = text_in(decision, "remedy");
  answer.name = decision["name"].text();
  return answer;
}

Answer answer_about(const Value& message, const Application& application) {
  const auto& decision = message["decision"];
  if (decision["productId"].id() != application.product_id || decision["feature"].text() != application.feature) broken("an answer about another application");
  return answer_in(message);
}

std::optional<Answer> answer_if_any(const Value& message) {
  return message["decision"].is_null() ? std::nullopt : std::optional(answer_in(message));
}

Value fields(const char* name, const Application& application, std::map<std::string, Value> more = {}) {
  more["request"] = name;
  more["productId"] = application.product_id;
  more["feature"] = application.feature;
  more["version"] = application.version.empty() ? Value() : Value(application.version);
  return Value::object(std::move(more));
}

Value start_fields(const Application& application, Prompt prompt) {
  auto name = application.name.empty() ? Value() : Value(application.name);
  std::map<std::string, Value> more = {{"application", Value::object({{"name", std::move(name)}})}, {"prompt", prompt == Prompt::none ? "none" : "window"}};
  std::map<std::string, Value> display;
  for (const auto& [variable, value] : display_here()) display[variable] = value;
  if (!display.empty()) more["display"] = Value::object(std::move(display));
  return fields("start", application, std::move(more));
}

// An instant an hour later (the calendar of Howard Hinnant's "chrono-compatible low-level date algorithms").
std::string hour_after(const std::string& at) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0;
  if (std::sscanf(at.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3dZ", &year, &month, &day, &hour, &minute, &second, &millisecond) != 7) return at;
  if (++hour == 24) {
    hour = 0;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int days = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    if (++day > days) day = 1, ++month;
    if (month > 12) month = 1, ++year;
  }
  char text[80];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", year, month, day, hour, minute, second, millisecond);
  return text;
}

bool same(const Application& one, const Application& other) {
  return one.product_id == other.product_id && one.feature == other.feature && one.version == other.version;
}

[[noreturn]] void throw_error_in(const Value& message) {
  const auto code = message["error"]["code"].text();
  throw Error(code.value_or("not-a-gate"), message["error"]["message"].text().value_or("The gate refused."));
}

}  // namespace

Gate::Gate(Options options) : options_(std::move(options)) {
  const auto folder = profile_folder(options_.development);
  if (!folder) throw Error("gate-not-found", "The operating system does not tell where the profile of this user lies.");
  folder_ = *folder;
}

void Gate::connect() { reach(); }

Answer Gate::status(const Application& application) {
  const auto reply = ask(fields("status", application), answer_wait);
  if (reply["ok"].boolean() != true) throw_error_in(reply);
  return answer_about(reply, application);
}

Started Gate::start(const Application& application, Prompt prompt) {
  const auto reply = ask(start_fields(application, prompt), start_wait);
  Started started;
  if (reply["ok"].boolean() != true) {
    started.code = reply["error"]["code"].text().value_or("unexpected");
    static const std::array<const char*, 4> refusals = {"may-not-run", "prompt-declined", "prompt-timed-out", "prompt-unavailable"};
    if (std::find(refusals.begin(), refusals.end(), started.code) == refusals.end()) throw_error_in(reply);
    started.message = reply["error"]["message"].text().value_or("");
    started.answer = answer_if_any(reply);
    return started;
  }
  started.answer = answer_about(reply, application);
  started.may_run = started.answer->may_run;
  const auto id = text_in(reply, "session");
  if (!started.may_run) broken("a session for what may not run");
  started.session = ++last_session_;
  sessions_[started.session] = {application, id};
  return started;
}

void Gate::stop(int session) {
  const auto found = sessions_.find(session);
  if (found == sessions_.end()) return;
  const auto id = found->second.id;
  sessions_.erase(found);
  // Where the connection is lost it has ended already, and is not opened again.
  if (id.empty() || !line_) return;
  const auto reply = request(Value::object({{"request", "stop"}, {"session", id}}), answer_wait);
  if (reply["ok"].boolean() != true && reply["error"]["code"].text() != "no-such-session") throw_error_in(reply);
}

Answer Gate::subscribe(const Application& application) {
  reach();
  const auto found = std::find_if(followed_.begin(), followed_.end(), [&](const Followed& one) { return same(one.application, application); });
  // The gate knows no end of a subscription but the connection's: there is one for each application.
  if (found != followed_.end() && found->id) return status(application);
  const auto index = static_cast<std::size_t>(found - followed_.begin());
  if (index == followed_.size()) followed_.push_back({application, std::nullopt});
  try {
    return subscribe_on_this_connection(followed_[index]);
  } catch (const Error& error) {
    if (error.code != "connection-lost") {
      followed_.erase(followed_.begin() + static_cast<std::ptrdiff_t>(index));
      throw;
    }
  }
  // The gate died just now: what is followed is asked for again on the next connection.
  reach();
  return status(application);
}

void Gate::wait(std::chrono::milliseconds duration) {
  const auto until = Clock::now() + duration;
  do {
    tell();
    if (!line_) {
      if (is_lost_ && Clock::now() >= next_try_) {
        try {
          reach();
        } catch (const Error&) {
          // The next try comes later; until then nothing can be told.
          continue;
        }
      } else {
        std::this_thread::sleep_until(is_lost_ ? std::min(until, next_try_) : until);
      }
      continue;
    }
    const bool is_left = std::any_of(followed_.begin(), followed_.end(), [](const Followed& one) { return !one.id; });
    if (is_left && Clock::now() >= next_try_) {
      next_try_ = Clock::now() + tries[std::min(++tries_ + 1, tries.size() - 1)];
      try {
        follow_again();
      } catch (const Error& error) {
        lose(error.code);
      }
      continue;
    }
    std::string text;
    const auto outcome = line_->receive(text, until);
    if (outcome == Line::Outcome::nothing_yet) break;
    if (outcome != Line::Outcome::line) {
      lose(outcome == Line::Outcome::ended ? "connection-lost" : "not-a-gate");
      continue;
    }
    const auto message = json::read(text);
    try {
      if (!message || !message->is_object()) broken("something that is not of its protocol");
      take_event(*message);
    } catch (const Error& error) {
      lose(error.code);
    }
  } while (Clock::now() < until);
  tell();
}

bool Gate::try_connect() {
  // Asked for each time: each gate may have an address of its own.
  const auto address = gate_address(folder_);
  line_ = address ? connect_to(*address) : nullptr;
  if (!line_) return false;
  try {
    hello();
  } catch (const Error&) {
    line_.reset();
    throw;
  }
  return true;
}

void Gate::hello() {
  const auto version = options_.program_version.empty() ? Value() : Value(options_.program_version);
  const auto program = Value::object({{"name", options_.program_name}, {"version", version}});
  const auto line = Value::object({{"hello", Value::object({{"from", 1}, {"to", 1}})}, {"program", program}}).write();
  const auto until = Clock::now() + hello_wait;
  std::string text;
  if (!line_->send(line, until)) throw Error("connection-lost", "The gate closed the connection.");
  switch (line_->receive(text, until)) {
    case Line::Outcome::nothing_yet: throw Error("gate-timed-out", "The gate did not answer hello.");
    case Line::Outcome::ended: throw Error("connection-lost", "The gate closed the connection before it answered hello.");
    case Line::Outcome::too_long: broken("a line without end");
    case Line::Outcome::line: break;
  }
  const auto message = json::read(text);
  if (!message || !message->is_object()) broken("something that is not of its protocol");
  if (message->has("error")) throw_error_in(*message);
  if ((*message)["hello"]["version"].id() != 1 || !(*message)["gate"].is_object()) broken("no answer to hello");
  const auto scenario = (*message)["scenario"].text();
  if (scenario && !options_.development) throw Error("gate-of-a-scenario", "The gate answers from the scenario \"" + *scenario + "\", and not from licenses.");
  profile_ = (*message)["profile"].text().value_or("");
}

void Gate::reach() {
  if (line_) return;
  if (is_lost_) {
    next_try_ = Clock::now() + tries[std::min(tries_ + 1, tries.size() - 1)];
    ++tries_;
  }
  if (!try_connect()) {
    if (!options_.starts_gate) throw Error("gate-not-found", "No gate answers.");
    auto words = options_.executable;
    if (words.empty()) {
      const auto program = find_program("");
      if (!program) throw Error("gate-not-found", "No gate answers, and the licensing program was not found on this computer.");
      words.push_back(*program);
    }
    words.push_back("gate");
    if (!start_program(words)) throw Error("gate-not-started", "The licensing program could not be started.");
    const auto until = Clock::now() + begin_wait;
    while (!try_connect()) {
      if (Clock::now() >= until) throw Error("gate-not-started", "The licensing program was started, and no gate answers.");
      std::this_thread::sleep_for(25ms);
    }
  }
  if (!is_lost_) return;
  try {
    restore();
  } catch (const Error& error) {
    // What is open anew by half is begun again as a whole, at the next try.
    lose(error.code);
    throw;
  }
}

// Opens on a new gate what was open on the one that died. A person went on with each of these already, and is not asked again.
void Gate::restore() {
  std::vector<Refused> refused;
  std::size_t reopened = 0;
  for (auto& [number, session] : sessions_) {
    const auto reply = request(start_fields(session.application, Prompt::none), start_wait);
    if (reply["ok"].boolean() == true) {
      session.id = text_in(reply, "session");
      ++reopened;
      continue;
    }
    Refused one = {number, session.application, reply["error"]["code"].text().value_or("unexpected"), answer_if_any(reply), std::nullopt};
    if (one.answer && !one.answer->may_run && one.answer->status != "Error") one.must_save_by = hour_after(one.answer->now);
    refused.push_back(std::move(one));
  }
  follow_again();
  for (const auto& one : refused) sessions_.erase(one.session);
  is_lost_ = false;
  tries_ = 0;
  to_tell_.push_back([this, reopened, refused] {
    if (on_restored) on_restored(reopened, refused);
  });
}

// Subscribes again to what is not subscribed to on this connection. What the gate cannot answer now is asked for later, from within `wait`.
void Gate::follow_again() {
  for (auto& followed : followed_) {
    if (followed.id) continue;
    try {
      const auto answer = subscribe_on_this_connection(followed);
      to_tell_.push_back([this, application = followed.application, answer] {
        if (on_change) on_change(application, {answer, std::nullopt});
      });
    } catch (const Error& error) {
      if (error.code != "profile-unavailable") throw;
    }
  }
}

void Gate::lose(const std::string& code) {
  line_.reset();
  for (auto& [number, session] : sessions_) session.id.clear();
  for (auto& followed : followed_) followed.id.reset();
  if (is_lost_ || (sessions_.empty() && followed_.empty())) return;
  is_lost_ = true;
  tries_ = 0;
  next_try_ = Clock::now();
  to_tell_.push_back([this, code] {
    if (on_lost) on_lost(code);
  });
}

Answer Gate::subscribe_on_this_connection(Followed& followed) {
  const auto reply = request(fields("subscribe", followed.application), answer_wait);
  if (reply["ok"].boolean() != true) throw_error_in(reply);
  auto answer = answer_about(reply, followed.application);
  followed.id = reply["id"].id();
  return answer;
}

// Asks, and once more where the gate died meanwhile: nothing of the question was left there.
Value Gate::ask(const Value& question, std::chrono::milliseconds patience) {
  reach();
  try {
    return request(question, patience);
  } catch (const Error& error) {
    if (error.code != "connection-lost") throw;
  }
  reach();
  return request(question, patience);
}

// Sends one request and waits for its reply; what else comes meanwhile is kept and told later.
Value Gate::request(Value fields_of_request, std::chrono::milliseconds patience) {
  if (!line_) throw Error("connection-lost", "The connection to the gate was lost.");
  const auto id = ++last_id_;
  auto until = Clock::now() + patience;
  auto line = fields_of_request.write();
  line.insert(1, "\"id\":" + std::to_string(id) + ",");
  if (!line_->send(line, until)) {
    lose("connection-lost");
    throw Error("connection-lost", "The connection to the gate was lost.");
  }
  try {
    for (;;) {
      const auto message = receive(until, "a request");
      if (message["id"].id() == id && message["event"].text() == "prompting") {
        const auto end = instant_in(message, "until");
        until = Clock::now() + prompt_wait + start_wait;
        if (on_prompting) on_prompting(end);
      } else if (message["id"].id() == id && message["ok"].boolean()) {
        return message;
      } else {
        take_event(message);
      }
    }
  } catch (const Error& error) {
    // What is broken, too slow or gone is not spoken to any more; a new connection begins with nothing half done.
    lose(error.code);
    throw;
  }
}

Value Gate::receive(Clock::time_point until, const char* waited_for) {
  std::string text;
  switch (line_->receive(text, until)) {
    case Line::Outcome::nothing_yet: throw Error("gate-timed-out", std::string("The gate did not answer ") + waited_for + " in time.");
    case Line::Outcome::ended: throw Error("connection-lost", "The connection to the gate was lost.");
    case Line::Outcome::too_long: broken("a line without end");
    case Line::Outcome::line: break;
  }
  auto message = json::read(text);
  if (!message || !message->is_object()) broken("something that is not of its protocol");
  return std::move(*message);
}

// What nobody asked for just now: a change, an error about the connection, or something that a later version added.
void Gate::take_event(const Value& message) {
  if (message["event"].text() == "decision") {
    const auto id = message["subscription"].id();
    const auto found = std::find_if(followed_.begin(), followed_.end(), [&](const Followed& one) { return id && one.id == id; });
    const Change change = {answer_in(message), instant_or_null(message, "mustSaveBy")};
    if (found == followed_.end()) return;
    to_tell_.push_back([this, application = found->application, change] {
      if (on_change) on_change(application, change);
    });
  } else if (message.has("error") && !message["id"].id()) {
    throw_error_in(message);
  }
}

void Gate::tell() {
  while (!to_tell_.empty()) {
    const auto next = std::move(to_tell_.front());
    to_tell_.pop_front();
    next();
  }
}

}  // namespace licensing
