// Does what a line of its standard input says, and prints what came of it: how tools/gate-conversations.mjs puts this client through the
// recorded conversations (docs/application-gate.md, "The recorded conversations").
#include <iostream>
#include <mutex>
#include <thread>

#include "licensing-gate.hpp"

namespace {

using json::Value;

void say(std::map<std::string, Value> told) { std::cout << Value::object(std::move(told)).write() << std::endl; }

std::map<std::string, Value> told(const char* what, const std::optional<licensing::Answer>& answer) {
  std::map<std::string, Value> result = {{"told", what}};
  if (!answer) return result;
  result["status"] = answer->status;
  result["mayRun"] = answer->may_run;
  result["reason"] = answer->reason;
  result["source"] = answer->source;
  return result;
}

licensing::Application application_in(const Value& order) {
  return {order["productId"].id().value_or(0), order["feature"].text().value_or(""), order["version"].text().value_or(""), order["name"].text().value_or("")};
}

struct Driver {
  licensing::Gate gate;
  int session = 0;

  explicit Driver(licensing::Options options) : gate(std::move(options)) {
    gate.on_prompting = [](const std::string&) { say({{"told", "prompting"}}); };
    gate.on_change = [](const auto&, const licensing::Change& change) {
      auto result = told("change", change.answer);
      result["mustSave"] = change.must_save_by.has_value();
      say(std::move(result));
    };
    gate.on_lost = [](const std::string& code) { say({{"told", "lost"}, {"code", code}}); };
    gate.on_restored = [](std::size_t reopened, const std::vector<licensing::Refused>& refused) {
      say({{"told", "restored"}, {"reopened", static_cast<std::int64_t>(reopened)}, {"refused", static_cast<std::int64_t>(refused.size())}});
    };
  }

  void obey(const Value& order) {
    const auto what = order["do"].text().value_or("");
    const auto application = application_in(order);
    if (what == "connect") {
      gate.connect();
      say({{"told", "connected"}});
    } else if (what == "status") {
      say(told("answer", gate.status(application)));
    } else if (what == "start") {
      const auto started = gate.start(application, order["prompt"].text() == "none" ? licensing::Prompt::none : licensing::Prompt::window);
      session = started.session;
      auto result = told(started.may_run ? "started" : "refused", started.answer);
      if (!started.may_run) result["code"] = started.code;
      say(std::move(result));
    } else if (what == "stop") {
      gate.stop(session);
      say({{"told", "stopped"}});
    } else if (what == "subscribe") {
      auto result = told("change", gate.subscribe(application));
      result["mustSave"] = false;
      say(std::move(result));
    }
  }
};

}  // namespace

int main() {
  std::mutex mutex;
  std::vector<std::string> lines;
  bool ended = false;
  std::thread reader([&] {
    for (std::string line; std::getline(std::cin, line);) {
      const std::lock_guard lock(mutex);
      lines.push_back(line);
    }
    const std::lock_guard lock(mutex);
    ended = true;
  });
  Driver driver({"Conversation driver", "1.0.0.0", {}, false, true});
  for (;;) {
    std::vector<std::string> orders;
    bool last = false;
    {
      const std::lock_guard lock(mutex);
      orders.swap(lines);
      last = ended;
    }
    for (const auto& line : orders) {
      try {
        const auto order = json::read(line);
        if (order) driver.obey(*order);
      } catch (const licensing::Error& error) {
        say({{"told", "error"}, {"code", error.code}});
      }
    }
    if (last && orders.empty()) break;
    driver.gate.wait(std::chrono::milliseconds(10));
  }
  reader.join();
  return 0;
}
