#pragma once

#include "workflows/engine/stepping.h"
#include "workflows/messages/composer.h"

namespace comptoir {

/// What the messages of a draft would say to whom: by their names, with the customer's values of
/// now. On the thread of its database; reads each message and account once.
class WouldSay
{
public:
    /// Both outlive it.
    WouldSay(Database &database, const Graph &graph);

    struct Said
    {
        QString message; ///< its name
        RenderedMessage said;
        QString hindrance; ///< why nothing is said: a whole sentence
    };
    /// `effect`: of a step that sends. An Error is of the file.
    Result<Said> to(CustomerId customer, const Effect &effect, Timestamp now);

private:
    Result<std::optional<Sender>> sender(Channel channel);

    Database &m_database;
    const Graph &m_graph;
    QHash<QString, WrittenMessage> m_messages; ///< by name
    QHash<int, std::optional<Sender>> m_senders; ///< by channel
};

} // namespace comptoir
