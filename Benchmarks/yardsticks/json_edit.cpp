// Sets one member of each record of an NDJSON file, removes one, renames one; all else keeps its bytes and its order.
//
//   json_edit FILE > OUT
#include "json.h"

// The text of a key between its quotes, with its escapes.
static std::string_view text(od::raw_json_string key) {
  const char *start = key.raw(), *end = start;
  while (*end != '"') end += *end == '\\' ? 2 : 1;
  return {start, size_t(end - start)};
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  return each_record(argv[1], [](od::object record, Output &output) {
    bool is_first = true, has_level = false;
    for (od::field member : record) {
      std::string_view key = text(member.key());
      if (key == "agent") continue;
      output.put(is_first ? "{\"" : ",\"");
      is_first = false;
      output.put(key == "remote_ip" ? "client" : key);
      output.put("\":");
      if (key == "level") {
        has_level = true;
        output.put("\"info\"");
      } else {
        output.put(simdjson::to_json_string(member.value()).value());
      }
    }
    if (!has_level) output.put(is_first ? "{\"level\":\"info\"" : ",\"level\":\"info\"");
    output.put("}\n");
  });
}
