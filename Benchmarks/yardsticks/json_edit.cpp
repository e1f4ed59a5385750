// Sets one member of each record of an NDJSON file, removes one, renames one; all else keeps its bytes and its order.
//
//   json_edit FILE > OUT
#include "json.h"

// Where a key begins, its quote included; the text after the quote is compared as it stands in the file.
static const char *start(od::raw_json_string key) { return key.raw() - 1; }

static bool is(od::raw_json_string key, std::string_view name) {
  return std::memcmp(key.raw(), name.data(), name.size()) == 0 && key.raw()[name.size()] == '"';
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  return each_record(argv[1], [](od::object record, Output &output) {
    // Copied up to here, in as few pieces as there are edits; null while nothing stands in the output.
    const char *copied = nullptr, *last = nullptr;
    bool is_removed = false, has_level = false;
    output.put("{");
    for (od::field member : record) {
      od::raw_json_string key = member.key();
      last = start(key);
      // Behind a member that goes away, copying starts again; so it does at the first one.
      if (is_removed || !copied) copied = last;
      is_removed = false;
      if (is(key, "remote_ip")) {
        output.put({copied, size_t(last - copied)});
        output.put("\"client");
        copied = last + sizeof "\"remote_ip" - 1;
      } else if (is(key, "agent")) {
        output.put({copied, size_t(last - copied)});
        is_removed = true;
      } else if (is(key, "level")) {
        has_level = true;
        std::string_view value = token(std::move(member.value()));
        output.put({copied, size_t(value.data() - copied)});
        output.put("\"info\"");
        copied = value.data() + value.size();
      }
    }
    if (last && !is_removed) {
      const char *brace = strchrnul(last, '\n');
      while (*--brace != '}') continue;
      output.put({copied, size_t(brace - copied)});
      output.put(",");
    }
    // A comma stands before the place of the new member, unless it is the first.
    if (!has_level) output.put("\"level\":\"info\"");
    else output.take_back(1);
    output.put("}\n");
  });
}
