#include "workflows/graph/validation/graphfacts.h"

#include "models/segments/segmentreading.h"
#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/workflowrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/messages/messagecheck.h"

#include <algorithm>

namespace comptoir {

namespace {

Done readMessages(Database &database, GraphFacts &facts)
{
    const auto messages = WrittenMessages(database).list();
    if (!messages)
        return messages.error();
    for (const WrittenMessage &written : *messages) {
        GraphFacts::Message message{written.name, written.channel, written.messageClass, {}};
        for (const MessageProblem &problem : MessageCheck::of(written, facts.fields)) {
            if (problem.hinders() && message.hindrance.isEmpty())
                message.hindrance = problem.text;
        }
        facts.messages.append(message);
    }
    return done();
}

Done readAccounts(Database &database, GraphFacts &facts)
{
    const auto accounts = SenderRepository(database).list();
    if (!accounts)
        return accounts.error();
    for (const Sender &account : *accounts)
        facts.accounts.append(
            {account.address, account.name, account.channel, !account.blocked.isEmpty()});
    return done();
}

} // namespace

QString GraphFacts::tagOf(const Rule &rule)
{
    const RuleGroup &root = rule.root;
    const bool isOne = root.mode == RuleGroup::Mode::Any
        || (root.mode == RuleGroup::Mode::All && root.children.size() == 1);
    for (const RuleNode &node : isOne ? root.children : std::vector<RuleNode>()) {
        const auto *condition = std::get_if<AttributeCondition>(&node.body);
        if (!condition || node.lasting || condition->field != QLatin1String("tags")
            || condition->op != Operator::HasAny || condition->operands.isEmpty())
            continue;
        if (const auto *tag = std::get_if<QString>(&condition->operands.constFirst()))
            return *tag;
    }
    return {};
}

Result<GraphFacts> GraphFacts::read(Database &database, Timestamp now)
{
    const auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    GraphFacts facts;
    facts.fields = around->fields;
    facts.segments = around->world().segments;
    for (const ::comptoir::Segment &segment : around->segments) {
        if (const QString tag = tagOf(segment.rule); !tag.isEmpty())
            facts.segmentTags.insert(segment.key, tag);
    }
    for (const DataSource source : dataSources()) {
        if (!facts.fields.isPresent(source))
            facts.missing.insert(source);
    }
    if (const Done read = readMessages(database, facts); !read)
        return read.error();
    if (const Done read = readAccounts(database, facts); !read)
        return read.error();
    const auto workflows = WorkflowRepository(database).list();
    if (!workflows)
        return workflows.error();
    for (const StoredWorkflow &workflow : *workflows) {
        if (workflow.state != WorkflowState::Archived)
            facts.workflows.insert(workflow.key, workflow.name);
    }
    const auto shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    facts.hasShop = std::any_of(shops->cbegin(), shops->cend(),
                                [](const Shop &shop) { return !shop.isOfFiles(); });
    return facts;
}

const GraphFacts::Message *GraphFacts::message(const QString &name,
                                               std::optional<Channel> channel) const
{
    const auto found
        = std::find_if(messages.cbegin(), messages.cend(), [&](const Message &message) {
              return message.name.compare(name, Qt::CaseInsensitive) == 0
                  && (!channel || message.channel == *channel);
          });
    return found == messages.cend() ? nullptr : &*found;
}

bool GraphFacts::hasAccount(Channel channel) const
{
    return std::any_of(accounts.cbegin(), accounts.cend(),
                       [channel](const Account &account) { return account.channel == channel; });
}

} // namespace comptoir
