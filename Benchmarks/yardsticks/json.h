// What the yardsticks for JSON share: the records of a file by simdjson on demand, and one large output buffer.
#pragma once

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <simdjson.h>
#include <string_view>
#include <unistd.h>

namespace od = simdjson::ondemand;

class Output {
public:
  ~Output() { flush(); }

  void put(std::string_view text) {
    std::memcpy(bytes + used, text.data(), text.size());
    used += text.size();
  }

  void put(int64_t number) { used = size_t(std::to_chars(bytes + used, bytes + sizeof bytes, number).ptr - bytes); }

  void take_back(size_t count) { used -= count; }

  // To be called after each record.
  void flush_if_full() {
    if (used > flush_at) flush();
  }

private:
  static constexpr size_t flush_at = 1 << 18, room = 1 << 20;
  char bytes[flush_at + room];
  size_t used = 0;

  void flush() {
    for (size_t at = 0; at < used;) {
      ssize_t n = write(STDOUT_FILENO, bytes + at, used - at);
      if (n < 0) {
        if (errno == EINTR) continue;
        std::exit(1);
      }
      at += size_t(n);
    }
    used = 0;
  }
};

// What stands between a value's first byte and what follows it, white space taken off.
inline std::string_view token(simdjson::simdjson_result<od::value> value) {
  std::string_view text = value.raw_json_token().value();
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// Gives each record of a file and the output to a function.
template <typename Work> int each_record(const char *path, Work work) {
  simdjson::padded_string input;
  if (simdjson::padded_string::load(path).get(input)) return 2;
  od::parser parser;
  od::document_stream records;
  if (parser.iterate_many(input).get(records)) return 2;
  static Output output;
  for (auto record : records) {
    work(od::object(record.get_object()), output);
    output.flush_if_full();
  }
  return 0;
}
