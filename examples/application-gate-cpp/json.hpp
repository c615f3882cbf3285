// A small strict reader and writer of JSON (RFC 8259), enough for the licensing gate and without dependencies.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace json {

// A value. `read` gives only whole ones; the accessors give nothing (never an exception) where the kind is another.
class Value {
 public:
  enum class Kind { null, boolean, number, text, list, object };

  Value() = default;
  Value(bool value) : kind_(Kind::boolean), boolean_(value) {}
  Value(double value) : kind_(Kind::number), number_(value) {}
  Value(std::int64_t value) : kind_(Kind::number), number_(static_cast<double>(value)) {}
  Value(int value) : kind_(Kind::number), number_(value) {}
  Value(std::string value) : kind_(Kind::text), text_(std::move(value)) {}
  Value(const char* value) : kind_(Kind::text), text_(value) {}
  static Value list(std::vector<Value> items = {});
  static Value object(std::map<std::string, Value> members = {});

  Kind kind() const { return kind_; }
  bool is_null() const { return kind_ == Kind::null; }
  bool is_object() const { return kind_ == Kind::object; }
  bool is_list() const { return kind_ == Kind::list; }
  std::optional<bool> boolean() const;
  std::optional<std::string> text() const;
  // A whole number between 0 and 2^53 - 1, as ids are.
  std::optional<std::int64_t> id() const;
  // Any whole number that a double holds exactly.
  std::optional<std::int64_t> integer() const;

  // The member of an object; `null` where there is none, or this is no object.
  const Value& operator[](const std::string& name) const;
  bool has(const std::string& name) const;

  // One line of text without a line feed.
  std::string write() const;

 private:
  Kind kind_ = Kind::null;
  bool boolean_ = false;
  double number_ = 0;
  std::string text_;
  std::vector<Value> items_;
  std::map<std::string, Value> members_;
};

// Reads a text that is one JSON value and nothing else. Nothing where it is not JSON, not UTF-8, nested deeper than 64, or has the same
// member twice.
std::optional<Value> read(std::string_view text);

}  // namespace json
