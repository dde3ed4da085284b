#pragma once

#include "models/domain/outgoing.h"
#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rulecheck.h"

namespace comptoir {

class Database;

/// What a workflow is held against, read once and then a plain value: GraphCheck asks nothing else.
struct GraphFacts
{
    struct Message
    {
        QString name;
        Channel channel = Channel::Email;
        MessageClass messageClass = MessageClass::Marketing;
        QString hindrance; ///< why it cannot go, a whole sentence; empty: it can
    };
    struct Account
    {
        QString address, name;
        Channel channel = Channel::Email;
        bool isBlocked = false; ///< waits for the owner
    };

    FieldCatalogue fields;
    BehaviourCatalogue verbs;
    QSet<DataSource> missing; ///< what has not arrived
    QHash<QString, KnownSegment> segments; ///< by key
    /// By key, of those segments that one gets into by a tag alone: the tag.
    QHash<QString, QString> segmentTags;
    QList<Message> messages;
    QList<Account> accounts;
    QHash<QString, QString> workflows; ///< names by key
    bool hasShop = false; ///< a shop is connected, where codes and tags can be written

    static Result<GraphFacts> read(Database &database, Timestamp now);

    [[nodiscard]] const Message *message(const QString &name, std::optional<Channel> channel) const;
    [[nodiscard]] bool hasAccount(Channel channel) const;
    /// The tag by which alone one gets into a segment of that rule; empty: there is none.
    static QString tagOf(const Rule &rule);
};

} // namespace comptoir
