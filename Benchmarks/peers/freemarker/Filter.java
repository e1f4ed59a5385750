import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Runs a template on each line of a file, which is its variable `line`; a line for which it fails gives nothing.
 *
 * <p>java -cp freemarker.jar:. Filter TEMPLATE FILE > OUT
 */
public final class Filter {
  public static void main(String[] arguments) throws Exception {
    var configuration = new Configuration(Configuration.VERSION_2_3_31);
    configuration.setNumberFormat("computer");
    configuration.setLocale(Locale.US);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    var template = new Template("template", Files.readString(Path.of(arguments[0])), configuration);

    Map<String, Object> model = new HashMap<>();
    var text = new StringWriter();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[1]));
        Writer out = new BufferedWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 18)) {
      for (String line; (line = lines.readLine()) != null; ) {
        model.put("line", line);
        text.getBuffer().setLength(0);
        try {
          template.process(model, text);
          out.append(text.getBuffer());
        } catch (TemplateException failure) {
          // The line is left out.
        }
      }
    }
  }
}
