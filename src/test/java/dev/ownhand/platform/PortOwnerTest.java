package dev.ownhand.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PortOwnerTest {
  private static final String LISTENING =
      "  0: 0100007F:22B8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1\n";
  private static final String CONNECTED =
      "  1: 0100007F:22B9 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1\n";

  @TempDir private Path proc;

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesTheProcessThatListens() throws IOException {
    try (OtherProcess other = OtherProcess.start("open a port", "")) {
      int port = Integer.parseInt(other.line());
      assertEquals(Optional.of("java"), new PortOwner().likelyOwner(port));
    }
  }

  @Test
  void namesNobodyForAFreePort() throws IOException {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }
    assertEquals(Optional.empty(), new PortOwner().likelyOwner(port));
  }

  @Test
  void namesProgramAndScriptWithoutTheirFolders() throws IOException {
    process("4712", "/usr/bin/python3\0/home/alice/.local/bin/jupyter-lab\0--token=secret\0");
    assertEquals(Optional.of("python3 jupyter-lab"), new PortOwner(proc).likelyOwner(8888));
  }

  @Test
  void showsNoOptionsAndNothingUnprintable() throws IOException {
    process("4712", "/opt/no\u001bde\0--token=secret\0");
    assertEquals(Optional.of("no?de"), new PortOwner(proc).likelyOwner(8888));
  }

  @Test
  void takesNoConnectionForAListener() throws IOException {
    process("4712", "/usr/bin/curl\0");
    assertEquals(Optional.empty(), new PortOwner(proc).likelyOwner(0x22B9));
  }

  @Test
  void guessesByCustomWhereNothingCanBeSeen() throws IOException {
    assertEquals(
        Optional.of("Jupyter"), new PortOwner(proc.resolve("none")).likelyOwner(8888));
    assertEquals(Optional.empty(), new PortOwner(proc.resolve("none")).likelyOwner(8889));
    Files.createDirectories(proc.resolve("net"));
    Files.writeString(proc.resolve("net/tcp"), "damaged\n" + LISTENING);
    assertEquals(Optional.of("Jupyter"), new PortOwner(proc).likelyOwner(8888));
  }

  /** A process with one socket, as /proc shows it. */
  private void process(String number, String commandLine) throws IOException {
    Files.createDirectories(proc.resolve("net"));
    Files.writeString(proc.resolve("net/tcp6"), "  sl  local_address\n" + LISTENING + CONNECTED);
    Path process = Files.createDirectories(proc.resolve(number));
    Files.writeString(process.resolve("cmdline"), commandLine);
    Files.createSymbolicLink(
        Files.createDirectory(process.resolve("fd")).resolve("5"), Path.of("socket:[4711]"));
  }
}
