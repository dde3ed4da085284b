#include "app/cli/scenedata.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/workflowrepository.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"

namespace comptoir::cli {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr size_t kPeople = 26;

/// With the messages of addMessages().
constexpr const char *kBasket = R"({"version": 1, "name": "Panier abandonné",
 "description": "Un mot après une heure, un SMS deux jours plus tard à qui n’a rien commandé.",
 "settings": {"objective": "sell"},
 "nodes": [
  {"id": "n1", "kind": "cart_abandoned", "parameters": {"after": {"hours": 1},
   "at_least": {"amount": "20.00", "currency": "EUR"}}, "next": {"next": "n2"}},
  {"id": "n2", "kind": "wait_until_time", "name": "Aux heures ouvrables", "parameters": {"from": "09:00",
   "until": "19:00"}, "next": {"next": "n3"}},
  {"id": "n3", "kind": "send_email", "name": "« Votre panier vous attend »",
   "parameters": {"message": "Panier oublié"}, "next": {"next": "n4"}},
  {"id": "n4", "kind": "wait_for", "parameters": {"length": {"days": 2}}, "next": {"next": "n5"}},
  {"id": "n5", "kind": "if_rule", "name": "A commandé ?", "parameters": {"question": {"version": 1,
   "all": [{"did": "order_placed", "at_least": 1, "window": {"last": {"days": 2}}}]}},
   "next": {"yes": "n6", "no": "n7"}},
  {"id": "n6", "kind": "change_tag", "name": "Étiquette « Panier sauvé »", "parameters": {"tag": "Panier sauvé"},
   "next": {"next": "n9"}},
  {"id": "n7", "kind": "send_sms", "name": "SMS de rappel", "parameters": {"message": "Colis prêt"},
   "next": {"next": "n8"}},
  {"id": "n8", "kind": "exit", "parameters": {}, "next": {}},
  {"id": "n9", "kind": "exit", "parameters": {"reason": "a commandé"}, "next": {}}],
 "layout": {"places": {"n1": [200, 0], "n2": [200, 140], "n3": [200, 280], "n4": [200, 420],
   "n5": [200, 560], "n6": [40, 720], "n7": [360, 720], "n8": [360, 860], "n9": [40, 860]},
  "notes": [{"place": [520, 280, 200, 80], "text": "Revoir l’objet avant Noël."}],
  "groups": [{"name": "Rappel", "nodes": ["n7", "n8"]}]}})";

/// Begun: a message is still to be chosen, and nobody comes to the last step.
constexpr const char *kBirthday = R"({"version": 1, "name": "Joyeux anniversaire", "settings": {},
 "nodes": [
  {"id": "n1", "kind": "anniversary", "parameters": {"field": "birthday"}, "next": {"next": "n2"}},
  {"id": "n2", "kind": "send_email", "parameters": {}, "next": {}},
  {"id": "n3", "kind": "wait_for", "parameters": {"length": {"weeks": 1}}, "next": {}}],
 "layout": {"places": {"n1": [0, 0], "n2": [0, 140], "n3": [300, 140]}}})";

/// Somebody at a node, after all those before it.
Done enrol(Database &database, const StoredWorkflow &workflow, const WorkflowVersion &version,
           CustomerId customer, const QStringList &way, Timestamp now)
{
    EnrolmentRepository enrolments(database);
    EnrolmentRow row;
    row.workflow = workflow.id;
    row.version = version.id;
    row.customer = customer;
    row.key = QStringLiteral("cart:%1").arg(customer.value);
    row.node = way.last();
    row.enteredAt = {now.ms - 30 * kHour};
    row.arrivedAt = now;
    row.isWaiting = true;
    const auto id = enrolments.add(row);
    if (!id || !*id)
        return id ? done() : Done(id.error());
    for (int step = 0; step + 1 < way.size(); ++step) {
        WorkflowLogLine line;
        line.workflow = workflow.id;
        line.enrolment = **id;
        line.customer = customer;
        line.at = row.enteredAt;
        line.node = way.at(step);
        line.port = QStringLiteral("next");
        line.to = way.at(step + 1);
        line.reason = QStringLiteral("went");
        if (Done logged = enrolments.log(line); !logged)
            return logged;
    }
    return done();
}

Done fill(Database &database, const StoredWorkflow &workflow, Timestamp now)
{
    const auto version = WorkflowRepository(database).liveVersion(workflow.id);
    CustomerQuery query;
    query.sort = CustomerColumn::OrdersCount;
    query.descending = true;
    query.now = now;
    const auto customers = CustomerRepository(database).list(query);
    if (!version || !customers)
        return !version ? version.error() : customers.error();
    const QStringList way{QStringLiteral("n1"), QStringLiteral("n2"), QStringLiteral("n3"),
                          QStringLiteral("n4"), QStringLiteral("n5"), QStringLiteral("n7")};
    for (size_t i = 0; i < std::min(kPeople, customers->size()); ++i) {
        // Most wait two days, some for the morning.
        const QStringList walked = way.mid(0, i % 5 == 0 ? 2 : 4);
        const Done in
            = enrol(database, workflow, *version, CustomerId{customers->at(i)}, walked, now);
        if (!in)
            return in;
    }
    return done();
}

} // namespace

Done addWorkflows(Database &database, Timestamp now)
{
    const FullSync full(database);
    if (!full.done())
        return full.done();
    Transaction transaction(database);
    WorkflowRepository workflows(database);
    for (const char *json : {kBasket, kBirthday}) {
        const Result<Graph> graph = GraphJson::read(json);
        if (!graph)
            return graph.error();
        const auto kept = WorkflowBook(database).keep(*graph, {now.ms - 3 * 24 * kHour});
        const auto stored = kept ? workflows.get(kept->id) : kept.error();
        if (!stored)
            return stored.error();
        if (json != kBasket)
            continue;
        const auto version = workflows.publish(
            stored->id, GraphJson::write(WorkflowBook::writtenOut(*graph)), {}, 5, now);
        const Done filled = version ? fill(database, *stored, now) : Done(version.error());
        if (!filled)
            return filled;
    }
    return transaction.commit();
}

} // namespace comptoir::cli
