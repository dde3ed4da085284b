#pragma once

#include "models/store/accountlookup.h"
#include "models/store/recordupsert.h"

namespace comptoir {

/// The part of Ingest that takes in customer service threads with their messages, and events.
class IngestConversations
{
public:
    IngestConversations(IngestContext &context, AccountLookup &accounts);

    void take(const ShopBatch &batch);

private:
    struct Stored
    {
        Who who;
        RemoteId accountRemoteId;
    };

    void takeThread(const ThreadRecord &record);
    void takeMessage(const MessageRecord &record);
    qint64 writerOf(qint64 message);
    void takeEvent(const EventRecord &record);
    Stored stored(const char *table, qint64 id);
    void touchRow(const Stored &old, const Who &who, const RemoteId &accountRemoteId, bool changed);

    IngestContext &m_context;
    AccountLookup &m_lookup;
    RecordUpsert m_threads, m_messages, m_events;
};

} // namespace comptoir
