#pragma once

#include "models/domain/consent.h"
#include "models/history/happening.h"

namespace comptoir {

class Database;

/// What changed about people themselves.
class PeopleHistory
{
public:
    explicit PeopleHistory(Database &database);

    /// New customers, when a shop first knew them; `row` is the customer. Who has no such instant
    /// is not among them. By row ids or a walk.
    Result<Happenings> created(const Look &look);
    /// Consents to marketing that were given where the same account's word before was another;
    /// `row` is the ledger's. By row ids or a walk.
    Result<Happenings> agreed(const Look &look, Channel channel);
    /// When customers got a tag, who have it still; `thing` is the tag. By the tag's people.
    Result<Happenings> tagged(const Look &look, const QString &tag);
    Result<bool> isTag(const QString &tag);
    /// When a field of the owner's was last set, to `to` if that is given; `thing` is the field.
    Result<Happenings> fieldSet(const Look &look, const QString &key, const QString &to);
    /// The segment of that key; not valid: there is none.
    Result<SegmentId> segmentOf(const QString &key);
    /// Who came into a segment, or left it, when we noticed; `row` is of segment_change.
    Result<Happenings> moved(const Look &look, SegmentId segment, bool entered);
    /// Conversations with customer service that began, or are closed, when they were last touched;
    /// `row` and `thing` are the conversation. Walks the table.
    Result<Happenings> wrote(const Look &look);
    Result<Happenings> closed(const Look &look);

private:
    Result<Happenings> conversations(const char *at, const QString &more, const Look &look);

    Database &m_database;
};

} // namespace comptoir
