#include "views/settings/sending/senderentry.h"

#include "models/store/senderrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

} // namespace

Result<QList<SenderEntry>> SenderEntry::read(Database &database, Timestamp now)
{
    SenderRepository senders(database);
    SenderBook book(database);
    const Result<QList<Sender>> all = senders.list();
    if (!all)
        return all.error();
    QList<SenderEntry> entries;
    for (const Sender &sender : *all) {
        SenderEntry entry;
        entry.sender = sender;
        const auto standard = book.standardOf(sender.channel);
        const auto sent = senders.sentSince(sender.id, {now.ms - kDayMs});
        const auto credit = book.credit(sender.id);
        if (!standard || !sent || !credit)
            return !standard ? standard.error() : !sent ? sent.error() : credit.error();
        entry.isStandard = *standard == sender.id;
        entry.isAlone
            = std::count_if(all->cbegin(), all->cend(),
                            [&sender](const Sender &one) { return one.channel == sender.channel; })
            == 1;
        entry.sentToday = static_cast<qint64>(sent->size());
        entry.credit = *credit;
        entries.append(entry);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const SenderEntry &a, const SenderEntry &b) {
                         return a.sender.channel < b.sender.channel;
                     });
    return entries;
}

} // namespace comptoir
