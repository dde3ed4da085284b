#include "workflows/simulation/wouldsay.h"

#include "models/store/senderrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/engine/storefacts.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/messages/fileerror.h"
#include "workflows/messages/senderbook.h"

namespace comptoir {

WouldSay::WouldSay(Database &database, const Graph &graph)
    : m_database(database)
    , m_graph(graph)
{}

Result<std::optional<Sender>> WouldSay::sender(Channel channel)
{
    const int key = static_cast<int>(channel);
    if (const auto known = m_senders.constFind(key); known != m_senders.cend())
        return *known;
    const auto id = SenderBook(m_database).standardOf(channel);
    if (!id)
        return id.error();
    std::optional<Sender> found;
    if (*id) {
        const auto read = SenderRepository(m_database).get(**id);
        if (!read)
            return read.error();
        found = *read;
    }
    return *m_senders.insert(key, found);
}

Result<WouldSay::Said> WouldSay::to(CustomerId customer, const Effect &effect, Timestamp now)
{
    Said said;
    const GraphNode *node = m_graph.node(effect.node);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    const Channel channel = effect.channel.value_or(Channel::Email);
    if (!kind)
        return said;
    said.message = kind->get<QString>(*node, messageParameter(*kind, channel));
    if (!m_messages.contains(said.message)) {
        const auto found
            = WrittenMessages(m_database).find(said.message, WrittenMessages::Find::ByName);
        if (!found && isOfFile(found.error().code))
            return found.error();
        if (!found) {
            said.hindrance = found.error().text;
            return said;
        }
        m_messages.insert(said.message, *found);
    }
    const auto by = sender(channel);
    if (!by)
        return by.error();
    // Without an account there is still something to read, by nobody in particular.
    Sender nobody;
    nobody.channel = channel;
    const auto made = Composer::preview(m_database, m_messages.value(said.message),
                                        by->value_or(nobody), customer, now);
    if (made)
        said.said = made->said;
    else if (isOfFile(made.error().code))
        return made.error();
    else
        said.hindrance = made.error().text;
    return said;
}

} // namespace comptoir
