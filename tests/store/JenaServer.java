import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/** A store for tests: TDB2 behind a query address and a Graph Store Protocol address. One transaction a request. */
public final class JenaServer {
    private final Dataset data;

    private JenaServer(Dataset data) {
        this.data = data;
    }

    /** Takes the port and the folder of the database. */
    public static void main(String[] args) throws Exception {
        Dataset data = TDB2Factory.connectDataset(args[1]);
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        JenaServer server = new JenaServer(data);
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 50);
        http.createContext("/query", exchange -> server.guarded(exchange, server::query));
        http.createContext("/data", exchange -> server.guarded(exchange, server::graph));
        http.setExecutor(Executors.newFixedThreadPool(2));
        http.start();
    }

    private interface Answer {
        void give(HttpExchange exchange) throws Exception;
    }

    private void guarded(HttpExchange exchange, Answer answer) {
        try (exchange) {
            try {
                answer.give(exchange);
            } catch (QueryParseException | RiotException error) {
                send(exchange, 400, "text/plain", String.valueOf(error.getMessage()).getBytes(StandardCharsets.UTF_8));
            } catch (Exception error) {
                send(exchange, 500, "text/plain", error.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (Exception gone) {
            // whoever asked has hung up
        }
    }

    private void query(HttpExchange exchange) throws Exception {
        String raw = exchange.getRequestURI().getRawQuery();
        String form = raw != null ? raw : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Query query = QueryFactory.create(value(form, "query"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Txn.executeRead(data, () -> {
            try (QueryExecution run = QueryExecutionFactory.create(query, data)) {
                if (query.isAskType()) ResultSetFormatter.outputAsJSON(out, run.execAsk());
                else if (query.isSelectType()) ResultSetFormatter.outputAsJSON(out, run.execSelect());
                else RDFDataMgr.write(out, query.isConstructType() ? run.execConstruct() : run.execDescribe(), Lang.NTRIPLES);
            }
        });
        boolean rows = query.isAskType() || query.isSelectType();
        send(exchange, 200, rows ? "application/sparql-results+json" : "application/n-triples", out.toByteArray());
    }

    private void graph(HttpExchange exchange) throws Exception {
        String name = value(exchange.getRequestURI().getRawQuery(), "graph");
        String method = exchange.getRequestMethod();
        if (method.equals("GET")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean known = Txn.calculateRead(data, () -> {
                RDFDataMgr.write(out, data.getNamedModel(name), Lang.NTRIPLES);
                return data.containsNamedModel(name);
            });
            send(exchange, known ? 200 : 404, "application/n-triples", out.toByteArray());
            return;
        }
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()), Lang.NTRIPLES);
        Txn.executeWrite(data, () -> {
            if (method.equals("POST")) data.getNamedModel(name).add(model);
            else if (method.equals("DELETE")) data.removeNamedModel(name);
            else data.replaceNamedModel(name, model);
        });
        send(exchange, 204, "text/plain", new byte[0]);
    }

    private static String value(String form, String name) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
        throw new QueryParseException("no parameter " + name, 0, 0);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws Exception {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
