import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.core.Environment;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The engine with the settings that Logwash has as its defaults, and the data models that JSON makes. */
final class Engine {
  static Configuration configuration() throws TemplateException {
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

  /** Plain maps and lists in the document's order, numbers exact: what a host would hand over. */
  static Object json(String text) throws IOException, TemplateException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    Template reader = new Template("json", "<#assign value = text?eval_json>", configuration);
    Environment environment =
        reader.createProcessingEnvironment(Map.of("text", new SimpleScalar(text)), new StringWriter());
    environment.process();
    return DeepUnwrap.unwrap(environment.getVariable("value"));
  }

  private Engine() {}
}
