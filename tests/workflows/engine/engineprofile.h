#pragma once

#include "models/store/customfieldrepository.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/writtenmessages.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/engine/engine.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"

namespace comptoir {

/// A profile whose customers go through workflows, with short ways to switch them on and look.
class EngineProfile : public OutboxProfile
{
public:
    explicit EngineProfile(const QString &folder)
        : OutboxProfile(folder)
    {}

    /// Fills, with two messages: "Soldes" by mail, and "Encore".
    void fillAll(int people)
    {
        fill(people);
        for (const char *name : {"Soldes", "Encore"}) {
            WrittenMessage message;
            message.name = QLatin1String(name);
            message.subject = message.name;
            message.html = QStringLiteral("<p>Bonjour {{last_name}}</p>"
                                          "<a href=\"{{unsubscribe_link}}\">Se désabonner</a>");
            write([&](Database &database) {
                return WrittenMessages(database).keep(message, clock.now());
            });
        }
    }

    /// "id kind {parameters} {next}" as JSON.
    static QByteArray node(const char *id, const char *kind, const QByteArray &parameters,
                           const QByteArray &next)
    {
        return QByteArray("{\"id\": \"") + id + "\", \"kind\": \"" + kind
            + "\", \"parameters\": " + parameters + ", \"next\": " + next + "}";
    }
    static Graph graph(const QByteArray &name, const QByteArray &nodes,
                       const QByteArray &settings = "{}")
    {
        const Result<Graph> read
            = GraphJson::read("{\"version\": 1, \"name\": \"" + name
                              + "\", \"settings\": " + settings + ", \"nodes\": [" + nodes + "]}");
        if (!read)
            qFatal("%s", qPrintable(read.error().text));
        return *read;
    }
    /// Switched on; problems of the graph end the test.
    WorkflowId publish(const Graph &graph)
    {
        return write([&](Database &database) -> Result<WorkflowId> {
            WorkflowBook book(database);
            const auto kept = book.keep(graph, clock.now());
            if (!kept)
                return kept.error();
            const auto published = book.publish(kept->id, clock.now());
            if (!published)
                return published.error();
            for (const GraphProblem &problem : published->problems) {
                if (problem.isError)
                    qFatal("%s", qPrintable(problem.text));
            }
            return kept->id;
        });
    }
    /// "by hand" and what comes after it: `first` is its node.
    WorkflowId publish(const QByteArray &name, const QByteArray &nodes,
                       const QByteArray &settings = "{}")
    {
        return publish(
            graph(name, node("t", "by_hand", "{}", R"({"next": "a"})") + ',' + nodes, settings));
    }
    void enrol(WorkflowId workflow, int customer)
    {
        write([&](Database &database) {
            return WorkflowBook(database).enrol(workflow, {customer}, clock.now());
        });
    }
    EngineReport run()
    {
        const auto report = Engine::run(store(), clock.now(), {});
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }
    void passHours(int hours) { clock.advance(std::chrono::hours(hours)); }
    /// "t>a went", a line a step; of one who was not let in only why.
    QStringList log(int customer = 0)
    {
        return rows(
            QStringLiteral("SELECT coalesce(l.node, '') || '>' || coalesce(l.to_node, '') || ' ' ||"
                           " l.reason || coalesce(' ' || l.detail, '') FROM workflow_log l"
                           " LEFT JOIN enrolment e ON e.id = l.enrolment_id WHERE %1 IN (0,"
                           " coalesce(e.customer_id, l.customer_id)) ORDER BY l.id")
                .arg(customer));
    }
    QString where(int customer)
    {
        return row(QStringLiteral("SELECT coalesce(node, 'left ' || reason) FROM enrolment"
                                  " WHERE customer_id = %1 ORDER BY id DESC LIMIT 1")
                       .arg(customer));
    }
    void order(int customer)
    {
        run(QStringLiteral(
                "INSERT INTO orders(shop_id, customer_id, valid, currency, total, original_total,"
                " shipping, discount, tax, refunded, shop_currency, shop_total, shop_refunded,"
                " reported_total, reported_shop_total, reported_refunded, reported_valid, "
                "placed_at)"
                " VALUES(1, %1, 1, 'EUR', 1000, 1000, 0, 0, 0, 0, 'EUR', 1000, 0, 1000, 1000, 0, 1,"
                " %2);"
                "UPDATE customer_facts SET orders_count = orders_count + 1 WHERE customer_id = %1")
                .arg(customer)
                .arg(clock.now().ms)
                .toUtf8());
    }
    using OutboxProfile::run;
};

} // namespace comptoir
