import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Renders templates as fast as they come: the engine's half of scripts/differential-freemarker. What it reads
 * and writes is described at our half, Tests/FreeMarkerRenderer.
 *
 * <pre>java RenderTemplates model.json</pre>
 */
public final class RenderTemplates {
  public static void main(String[] arguments) throws IOException, TemplateException {
    Configuration configuration = Engine.configuration();
    Object model = Engine.json(Files.readString(Path.of(arguments[0])));
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    while (true) {
      int length;
      try {
        length = in.readInt();
      } catch (EOFException e) {
        return;
      }
      String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      StringWriter printed = new StringWriter();
      char kind = 'o';
      String message = "";
      try {
        new Template("main.ftl", text, configuration).process(model, printed);
      } catch (ParseException e) {
        kind = 'p';
        message = e.getEditorMessage();
      } catch (TemplateException e) {
        kind = 'r';
        message = e.getMessageWithoutStackTop();
      } catch (RuntimeException | IOException | StackOverflowError e) {
        kind = 'r';
        message = e.toString();
      }
      out.writeByte(kind);
      write(out, printed.toString());
      write(out, String.valueOf(message));
      if (in.available() == 0) {
        out.flush();
      }
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private RenderTemplates() {}
}
