package suanpan.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import suanpan.advice.VariedAnswers;
import suanpan.report.Json;

/**
 * Asks a running server for advice over and over: each connection sends its next request when the
 * answer to the last one has come (a closed loop). Every request has other answers, so nothing that
 * a server remembers of finished advice would help it.
 *
 * <pre>suanpan.web.HttpLoad [URL] [connections] [seconds of warm-up] [seconds measured]</pre>
 *
 * Prints requests a second, latencies and the mean size of an answer.
 */
public final class HttpLoad {
  private static final String LENGTH = "content-length:";

  private final URI server;
  private final long warmUntil;
  private final long until;

  private HttpLoad(URI server, long warmUntil, long until) {
    this.server = server;
    this.warmUntil = warmUntil;
    this.until = until;
  }

  /** What one connection saw: microseconds of each answer, and bytes of all. */
  private record Seen(List<Long> micros, long bytes) {}

  /** Runs; see the class. */
  public static void main(String[] args) throws Exception {
    URI server = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
    int connections = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    double warmUp = args.length > 2 ? Double.parseDouble(args[2]) : 20;
    double seconds = args.length > 3 ? Double.parseDouble(args[3]) : 20;
    long start = System.nanoTime();
    long warm = start + (long) (warmUp * 1e9);
    HttpLoad load = new HttpLoad(server, warm, warm + (long) (seconds * 1e9));
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    List<Callable<Seen>> calls = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int seed = i;
      calls.add(() -> load.connection(seed));
    }
    List<Seen> seen = new ArrayList<>();
    for (Future<Seen> each : threads.invokeAll(calls)) {
      seen.add(each.get());
    }
    threads.shutdown();
    print(connections, seconds, seen);
  }

  private static void print(int connections, double seconds, List<Seen> seen) {
    long[] micros = seen.stream().flatMap(s -> s.micros().stream()).mapToLong(m -> m).toArray();
    Arrays.sort(micros);
    long bytes = seen.stream().mapToLong(Seen::bytes).sum();
    System.out.printf(
        "%d connections: %.0f advice/s; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %.0f kB each%n",
        connections,
        micros.length / seconds,
        at(micros, 0.5),
        at(micros, 0.95),
        at(micros, 0.99),
        bytes / 1e3 / micros.length);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e3;
  }

  private Seen connection(int seed) throws IOException {
    VariedAnswers answers = new VariedAnswers(seed);
    List<Long> micros = new ArrayList<>();
    long bytes = 0;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      OutputStream out = socket.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
        byte[] request = request(answers.next());
        long sent = System.nanoTime();
        out.write(request);
        int length = answer(in, buffer);
        if (sent >= warmUntil) {
          micros.add((System.nanoTime() - sent) / 1000);
          bytes += length;
        }
      }
    }
    return new Seen(micros, bytes);
  }

  private byte[] request(Map<String, Object> answers) {
    byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("answers", answers));
    byte[] head =
        ("POST /api/v1/advice HTTP/1.1\r\nHost: "
                + server.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /** Reads one answer to its end and returns the length of its body. */
  private static int answer(InputStream in, byte[] buffer) throws IOException {
    byte[] status = line(in);
    if (status.length < 12 || status[9] != '2') {
      throw new IOException(
          "answered " + new String(status, StandardCharsets.US_ASCII) + ", expected 200");
    }
    int length = -1;
    for (String header = header(in); !header.isEmpty(); header = header(in)) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    return length >= 0 ? skip(in, buffer, length) : chunks(in, buffer);
  }

  /** A body in chunks, each behind its length in hexadecimal; one of length 0 ends it. */
  private static int chunks(InputStream in, byte[] buffer) throws IOException {
    int total = 0;
    for (int size = chunk(in); ; size = chunk(in)) {
      total += skip(in, buffer, size);
      line(in);
      if (size == 0) {
        return total;
      }
    }
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(header(in), 16);
  }

  private static int skip(InputStream in, byte[] buffer, int length) throws IOException {
    int left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      if (read < 0) {
        throw new IOException("the answer ended " + left + " bytes early");
      }
      left -= read;
    }
    return length;
  }

  private static String header(InputStream in) throws IOException {
    return new String(line(in), StandardCharsets.US_ASCII);
  }

  private static byte[] line(InputStream in) throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
        line[length++] = (byte) c;
      }
    }
    return Arrays.copyOf(line, length);
  }
}
