#pragma once

#include "models/history/happening.h"
#include "models/history/productpick.h"

namespace comptoir {

class Database;

/// Events of customers who are known, by when they were (event_by_kind); `row` is the event.
class EventHistory
{
public:
    explicit EventHistory(Database &database);

    /// Of one kind; `number` is the event's value.
    Result<Happenings> ofKind(const Look &look, const QString &kind);
    /// Something that came of a message ("message_opened"), of any where no name is given; `thing`
    /// is the message in the outbox, 0 of one that another program sent.
    Result<Happenings> reactions(const Look &look, const QString &kind, const QString &message);
    /// Answers to messages; `row` is of feedback, `thing` the message. By row ids or a walk.
    Result<Happenings> answers(const Look &look, const QString &message);
    /// Products looked at; `thing` is the product, `overAt` when the customer bought it since,
    /// `number` the product again. A
    /// page is of the product of its name; of two of one name, each.
    Result<Happenings> views(const Look &look, const ProductPick &products);
    /// Products of categories looked at: `thing` is the category, `number` the product, `overAt`
    /// when the customer bought any of the category since.
    Result<Happenings> categoryViews(const Look &look, const QList<qint64> &categories);

private:
    Result<Happenings> looks(const Look &look, Statement &pages, Statement &bought);

    Database &m_database;
};

} // namespace comptoir
