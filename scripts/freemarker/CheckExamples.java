import freemarker.cache.StringTemplateLoader;
import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/**
 * Renders the examples of the reference with the real FreeMarker and compares.
 *
 * <pre>logwash language --format json | java CheckExamples differences.txt</pre>
 *
 * Examples on records are ours alone and are passed over, and so are the built-ins for logs. The file of differences names, a line each, the things whose
 * examples the engine cannot or will not render so: a topic, a name, and behind {@code --} the reason.
 */
public final class CheckExamples {
  public static void main(String[] arguments) throws IOException, TemplateException {
    Set<String> expected = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        expected.add(line.split(" +-- ")[0].strip());
      }
    }
    Set<String> differing = new HashSet<>();
    int same = 0;
    int records = 0;
    boolean failed = false;
    List<?> entries =
        (List<?>) json(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    for (Object each : entries) {
      Map<?, ?> entry = (Map<?, ?>) each;
      if (entry.get("chapter").equals("Extraction and cleaning")) {
        continue;
      }
      String thing = entry.get("topic") + " " + entry.get("name");
      for (Object other : (List<?>) entry.get("examples")) {
        Map<?, ?> example = (Map<?, ?>) other;
        if (example.containsKey("records")) {
          records++;
          continue;
        }
        String output = rendered(example);
        if (output.equals(example.get("output"))) {
          same++;
          continue;
        }
        differing.add(thing);
        if (!expected.contains(thing)) {
          failed = true;
          System.out.printf("%s%n  %s%n  Logwash:    %s%n  FreeMarker: %s%n", thing, example.get("input"),
              example.get("output"), output);
        }
      }
    }
    expected.removeAll(differing);
    expected.forEach(thing -> System.out.println(thing + ": listed as different, and is not"));
    System.out.printf("%d examples are FreeMarker's, %d run on records, %d things differ%n", same, records,
        differing.size());
    System.exit(failed || !expected.isEmpty() ? 1 : 0);
  }

  private static String rendered(Map<?, ?> example) {
    try {
      Configuration configuration = configuration();
      StringTemplateLoader loader = new StringTemplateLoader();
      example.forEach((name, text) -> {
        if (!Set.of("input", "model", "output").contains(name)) {
          loader.putTemplate((String) name, (String) text);
        }
      });
      loader.putTemplate("template.ftl", (String) example.get("input"));
      configuration.setTemplateLoader(loader);
      Object model = example.containsKey("model") ? json((String) example.get("model")) : Map.of();
      StringWriter out = new StringWriter();
      configuration.getTemplate("template.ftl").process(model, out);
      return out.toString();
    } catch (Exception e) {
      return "(" + String.valueOf(e.getMessage()).strip().split("\n")[0] + ")";
    }
  }

  /** The settings that Logwash has as its defaults. */
  private static Configuration configuration() throws TemplateException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);
    configuration.setLocale(Locale.US);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setURLEscapingCharset("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setAttemptExceptionReporter((e, environment) -> {});
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }

  /** Plain maps and lists in the document's order, numbers exact. */
  private static Object json(String text) throws IOException, TemplateException {
    Template reader = new Template("json", "<#assign value = text?eval_json>", configuration());
    Environment environment =
        reader.createProcessingEnvironment(Map.of("text", new SimpleScalar(text)), new StringWriter());
    environment.process();
    return DeepUnwrap.unwrap(environment.getVariable("value"));
  }

  private CheckExamples() {}
}
