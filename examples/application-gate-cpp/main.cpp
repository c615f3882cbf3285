// Demo Modeler in C++: asks, starts, follows, saves when it must, and goes on when the gate was ended.
//
//   demo-modeler [--executable "licensing"…] [--seconds N] [--development]
//
// It prints one line for everything that happens.
#include <cstdlib>
#include <iostream>

#include "licensing-gate.hpp"

namespace {

using licensing::Answer;

std::string sentence(const Answer& answer) {
  return answer.status + (answer.may_run ? ", may run" : ", may not run") + (answer.until ? " until " + *answer.until : "") + " (" + answer.reason + ")";
}

struct Words {
  licensing::Options options = {"Demo Modeler", "10.16.2.34", {}, true, false};
  licensing::Application application = {4100, "", "10.16.2.34", "Demo Modeler"};
  licensing::Prompt prompt = licensing::Prompt::window;
  int seconds = 10;
};

Words read_words(int count, char** given) {
  Words words;
  for (int index = 1; index < count; ++index) {
    const std::string word = given[index];
    if (word == "--development") words.options.development = true;
    else if (word == "--no-prompt") words.prompt = licensing::Prompt::none;
    else if (word == "--seconds" && index + 1 < count) words.seconds = std::atoi(given[++index]);
    else if (word == "--product" && index + 1 < count) words.application.product_id = std::atoll(given[++index]);
    else if (word == "--executable") while (index + 1 < count) words.options.executable.push_back(given[++index]);
  }
  return words;
}

}  // namespace

int main(int count, char** given) {
  const auto words = read_words(count, given);
  const auto say = [](const std::string& text) { std::cout << text << std::endl; };
  try {
    licensing::Gate gate(words.options);
    gate.on_prompting = [&](const std::string& until) { say("asking in a window, until " + until); };
    gate.on_change = [&](const auto&, const licensing::Change& change) {
      say("changed: " + sentence(change.answer));
      if (change.must_save_by) say("save by " + *change.must_save_by);
    };
    gate.on_lost = [&](const std::string& code) { say("the gate is gone (" + code + ")"); };
    gate.on_restored = [&](std::size_t reopened, const std::vector<licensing::Refused>& refused) {
      say("the gate is back, sessions open: " + std::to_string(reopened));
      for (const auto& one : refused) say("not opened again (" + one.code + ")" + (one.must_save_by ? ", save by " + *one.must_save_by : ""));
    };

    say("asked: " + sentence(gate.status(words.application)));
    const auto started = gate.start(words.application, words.prompt);
    if (!started.may_run) {
      say("refused: " + started.code + (started.answer ? ", " + sentence(*started.answer) : ""));
      return 3;
    }
    say("started: " + sentence(*started.answer));
    gate.subscribe(words.application);
    gate.wait(std::chrono::seconds(words.seconds));
    gate.stop(started.session);
    say("stopped");
    return 0;
  } catch (const licensing::Error& error) {
    say("error: " + error.code + ": " + error.what());
    if (words.options.development && (error.code == "gate-not-found" || error.code == "gate-not-started"))
      say("Is a gate running in the folder that LICENSING_PROFILE_DIR names? README.md of this example starts one.");
    return 1;
  }
}
