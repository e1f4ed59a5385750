// Five members of the records of an NDJSON file that failed or were slow, one of them calculated.
//
//   json_pick FILE > OUT
#include "json.h"

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  return each_record(argv[1], [](od::object record, Output &output) {
    std::string_view time = token(record.find_field("time"));
    std::string_view address = token(record.find_field("remote_ip"));
    std::string_view path = token(record.find_field("request").find_field("path"));
    int64_t status = record.find_field("status").get_int64();
    double milliseconds = record.find_field("upstream").find_field("ms").get_double();
    if (status < 400 && milliseconds <= 50) return;
    output.put("{\"time\":");
    output.put(time);
    output.put(",\"ip\":");
    output.put(address);
    output.put(",\"path\":");
    output.put(path);
    output.put(",\"status\":");
    output.put(status);
    output.put(",\"us\":");
    output.put(int64_t(std::llround(milliseconds * 1000)));
    output.put("}\n");
  });
}
