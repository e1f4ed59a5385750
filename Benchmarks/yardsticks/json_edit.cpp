// The yardstick for editing JSON: in every line of an NDJSON file one member is renamed, one removed and one added, by the
// fastest JSON library known (simdjson, on demand): it finds the members, everything else is copied byte for byte; one core.
//
//   json_edit FILE > OUT
//
// `remote_ip` becomes `client`, `agent` goes, `"level":"info"` comes last. Both members have to be there, in this order.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <simdjson.h>
#include <string>
#include <unistd.h>

namespace od = simdjson::ondemand;

// Where the key begins whose value begins at `value`, quote included.
static const char *key_start(const char *value, size_t name_length) {
  const char *colon = value - 1;
  while (*colon != ':') colon--;
  const char *quote = colon - 1;
  while (*quote != '"') quote--;
  return quote - name_length - 1;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  simdjson::padded_string input = simdjson::padded_string::load(argv[1]);
  const char *end = input.data() + input.size();
  std::string out;
  out.reserve(8 << 20);
  auto flush = [&] {
    for (size_t at = 0; at < out.size();) {
      ssize_t n = write(1, out.data() + at, out.size() - at);
      if (n <= 0) std::exit(1);
      at += size_t(n);
    }
    out.clear();
  };
  od::parser parser;
  od::document_stream lines;
  if (parser.iterate_many(input, 1 << 20).get(lines)) return 2;
  long count = 0;
  const char *line = input.data();
  for (auto document : lines) {
    od::object record = document.get_object();
    const char *client = std::string_view(record.find_field("remote_ip").raw_json_token().value()).data();
    std::string_view agent = record.find_field("agent").raw_json_token().value();
    const char *feed = static_cast<const char *>(memchr(agent.data(), '\n', size_t(end - agent.data())));
    if (!feed) feed = end;
    const char *brace = feed - 1;
    while (*brace != '}') brace--;
    const char *renamed = key_start(client, 9);
    // The comma before the member goes with it.
    const char *removed = key_start(agent.data(), 5) - 1;
    while (*removed != ',') removed--;
    out.append(line, size_t(renamed - line));
    out += "\"client\"";
    out.append(renamed + 11, size_t(removed - renamed - 11));
    out.append(agent.data() + agent.size(), size_t(brace - agent.data()) - agent.size());
    out += ",\"level\":\"info\"}\n";
    line = feed + 1;
    count++;
    if (out.size() > (4 << 20)) flush();
  }
  flush();
  std::fprintf(stderr, "%ld lines\n", count);
}
