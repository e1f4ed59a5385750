// A record for each item in the list of each record of an NDJSON file.
//
//   json_explode FILE > OUT
#include "json.h"

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  return each_record(argv[1], [](od::object record, Output &output) {
    std::string_view id = token(record.find_field("id"));
    std::string_view time = token(record.find_field("time"));
    for (od::object item : record.find_field("items").get_array()) {
      output.put("{\"order\":");
      output.put(id);
      output.put(",\"time\":");
      output.put(time);
      output.put(",\"sku\":");
      output.put(token(item.find_field("sku")));
      output.put(",\"quantity\":");
      output.put(token(item.find_field("quantity")));
      output.put(",\"price\":");
      output.put(token(item.find_field("price")));
      output.put("}\n");
    }
  });
}
