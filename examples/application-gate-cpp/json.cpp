#include "json.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace json {

namespace {

constexpr int deepest = 64;
constexpr double largest_exact = 9007199254740991.0;  // 2^53 - 1

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Value> whole() {
    auto value = any(0);
    if (!value) return std::nullopt;
    space();
    if (at_ != text_.size()) return std::nullopt;
    return value;
  }

 private:
  bool done() const { return at_ >= text_.size(); }
  unsigned char peek() const { return done() ? 0 : static_cast<unsigned char>(text_[at_]); }

  void space() {
    while (!done() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) ++at_;
  }

  bool take(char wanted) {
    if (done() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool word(std::string_view wanted) {
    if (text_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }

  std::optional<Value> any(int depth) {
    if (depth > deepest) return std::nullopt;
    space();
    switch (peek()) {
      case '{': return object(depth);
      case '[': return list(depth);
      case '"': {
        auto text = string();
        if (!text) return std::nullopt;
        return Value(std::move(*text));
      }
      case 't': if (word("true")) return Value(true); return std::nullopt;
      case 'f': if (word("false")) return Value(false); return std::nullopt;
      case 'n': if (word("null")) return Value(); return std::nullopt;
      default: return number();
    }
  }

  std::optional<Value> object(int depth) {
    ++at_;
    std::map<std::string, Value> members;
    space();
    if (take('}')) return Value::object();
    for (;;) {
      space();
      if (peek() != '"') return std::nullopt;
      auto name = string();
      space();
      if (!name || !take(':')) return std::nullopt;
      auto value = any(depth + 1);
      if (!value || !members.emplace(std::move(*name), std::move(*value)).second) return std::nullopt;
      space();
      if (take('}')) return Value::object(std::move(members));
      if (!take(',')) return std::nullopt;
    }
  }

  std::optional<Value> list(int depth) {
    ++at_;
    std::vector<Value> items;
    space();
    if (take(']')) return Value::list();
    for (;;) {
      auto value = any(depth + 1);
      if (!value) return std::nullopt;
      items.push_back(std::move(*value));
      space();
      if (take(']')) return Value::list(std::move(items));
      if (!take(',')) return std::nullopt;
    }
  }

  bool digits() {
    const auto from = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    return at_ > from;
  }

  std::optional<Value> number() {
    const auto from = at_;
    take('-');
    if (!take('0') && !digits()) return std::nullopt;
    if (take('.') && !digits()) return std::nullopt;
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (!take('+')) take('-');
      if (!digits()) return std::nullopt;
    }
    // `from_chars` for doubles is younger than some compilers of C++17. A program that sets another locale reads whole numbers alike.
    const double value = std::strtod(std::string(text_.substr(from, at_ - from)).c_str(), nullptr);
    if (!std::isfinite(value)) return std::nullopt;
    return Value(value);
  }

  std::optional<unsigned> four_digits() {
    unsigned value = 0;
    for (int count = 0; count < 4; ++count, ++at_) {
      const auto digit = peek();
      value *= 16;
      if (digit >= '0' && digit <= '9') value += digit - '0';
      else if (digit >= 'a' && digit <= 'f') value += digit - 'a' + 10;
      else if (digit >= 'A' && digit <= 'F') value += digit - 'A' + 10;
      else return std::nullopt;
    }
    return value;
  }

  static void append_utf8(std::string& text, unsigned point) {
    const auto add = [&text](unsigned byte) { text.push_back(static_cast<char>(byte)); };
    if (point < 0x80) return add(point);
    if (point < 0x800) {
      add(0xC0 | (point >> 6));
    } else if (point < 0x10000) {
      add(0xE0 | (point >> 12));
      add(0x80 | ((point >> 6) & 0x3F));
    } else {
      add(0xF0 | (point >> 18));
      add(0x80 | ((point >> 12) & 0x3F));
      add(0x80 | ((point >> 6) & 0x3F));
    }
    add(0x80 | (point & 0x3F));
  }

  bool escape(std::string& text) {
    const auto letter = peek();
    ++at_;
    switch (letter) {
      case '"': case '\\': case '/': text.push_back(static_cast<char>(letter)); return true;
      case 'b': text.push_back('\b'); return true;
      case 'f': text.push_back('\f'); return true;
      case 'n': text.push_back('\n'); return true;
      case 'r': text.push_back('\r'); return true;
      case 't': text.push_back('\t'); return true;
      case 'u': break;
      default: return false;
    }
    auto unit = four_digits();
    if (!unit) return false;
    if (*unit >= 0xDC00 && *unit <= 0xDFFF) return false;
    if (*unit >= 0xD800 && *unit <= 0xDBFF) {
      if (!word("\\u")) return false;
      const auto low = four_digits();
      if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
      unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
    }
    append_utf8(text, *unit);
    return true;
  }

  // One character of UTF-8 as it stands: no over-long form, no surrogate, nothing above U+10FFFF.
  bool character(std::string& text) {
    const auto first = peek();
    std::size_t more = 0;
    if (first < 0x20) return false;
    if (first < 0x80) more = 0;
    else if (first >= 0xC2 && first <= 0xDF) more = 1;
    else if (first >= 0xE0 && first <= 0xEF) more = 2;
    else if (first >= 0xF0 && first <= 0xF4) more = 3;
    else return false;
    if (text_.size() - at_ <= more) return false;
    for (std::size_t index = 1; index <= more; ++index) {
      const auto next = static_cast<unsigned char>(text_[at_ + index]);
      if (next < 0x80 || next > 0xBF) return false;
      if (index > 1) continue;
      if ((first == 0xE0 && next < 0xA0) || (first == 0xED && next > 0x9F)) return false;
      if ((first == 0xF0 && next < 0x90) || (first == 0xF4 && next > 0x8F)) return false;
    }
    text.append(text_.substr(at_, more + 1));
    at_ += more + 1;
    return true;
  }

  std::optional<std::string> string() {
    ++at_;
    std::string text;
    while (!done()) {
      if (take('"')) return text;
      if (take('\\') ? !escape(text) : !character(text)) return std::nullopt;
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void write_text(std::string& out, const std::string& text) {
  out.push_back('"');
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      out.push_back('\\');
      out.push_back(letter);
    } else if (byte < 0x20) {
      char escaped[7];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(byte));
      out += escaped;
    } else {
      out.push_back(letter);
    }
  }
  out.push_back('"');
}

}  // namespace

Value Value::list(std::vector<Value> items) {
  Value value;
  value.kind_ = Kind::list;
  value.items_ = std::move(items);
  return value;
}

Value Value::object(std::map<std::string, Value> members) {
  Value value;
  value.kind_ = Kind::object;
  value.members_ = std::move(members);
  return value;
}

std::optional<bool> Value::boolean() const {
  if (kind_ != Kind::boolean) return std::nullopt;
  return boolean_;
}

std::optional<std::string> Value::text() const {
  if (kind_ != Kind::text) return std::nullopt;
  return text_;
}

std::optional<std::int64_t> Value::integer() const {
  if (kind_ != Kind::number || std::fabs(number_) > largest_exact || std::floor(number_) != number_) return std::nullopt;
  return static_cast<std::int64_t>(number_);
}

std::optional<std::int64_t> Value::id() const {
  const auto whole = integer();
  if (!whole || *whole < 0) return std::nullopt;
  return whole;
}

const Value& Value::operator[](const std::string& name) const {
  static const Value nothing;
  const auto found = members_.find(name);
  return found == members_.end() ? nothing : found->second;
}

bool Value::has(const std::string& name) const { return members_.count(name) > 0; }

std::string Value::write() const {
  std::string out;
  switch (kind_) {
    case Kind::null: return "null";
    case Kind::boolean: return boolean_ ? "true" : "false";
    case Kind::number: {
      if (const auto whole = integer()) return std::to_string(*whole);
      char digits[32];
      std::snprintf(digits, sizeof digits, "%.17g", number_);
      return digits;
    }
    case Kind::text: write_text(out, text_); return out;
    case Kind::list: {
      out = "[";
      for (const auto& item : items_) out += (out.size() > 1 ? "," : "") + item.write();
      return out + "]";
    }
    case Kind::object: {
      out = "{";
      for (const auto& [name, value] : members_) {
        if (out.size() > 1) out.push_back(',');
        write_text(out, name);
        out.push_back(':');
        out += value.write();
      }
      return out + "}";
    }
  }
  return out;
}

std::optional<Value> read(std::string_view text) { return Reader(text).whole(); }

}  // namespace json
