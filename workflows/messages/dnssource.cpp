#include "workflows/messages/dnssource.h"

#include "workflows/messages/dnsrecords.h"

#include <QDnsLookup>

namespace comptoir {

namespace {

DnsAnswer answerOf(const QDnsLookup &lookup)
{
    switch (lookup.error()) {
    case QDnsLookup::NoError:
        break;
    case QDnsLookup::NotFoundError:
        return {DnsAnswer::End::NotThere, {}};
    default:
        return {DnsAnswer::End::Failed, {}};
    }
    DnsAnswer answer{DnsAnswer::End::Found, {}};
    const QList<QDnsTextRecord> records = lookup.textRecords();
    for (qsizetype i = 0; i < records.size() && i < kMostDnsRecords; ++i)
        answer.texts.append(records.at(i).values().join());
    if (answer.texts.isEmpty())
        answer.end = DnsAnswer::End::NotThere;
    return answer;
}

} // namespace

void SystemDns::askTexts(const QString &name, QObject *context,
                         std::function<void(const DnsAnswer &)> then)
{
    auto *lookup = new QDnsLookup(QDnsLookup::TXT, name, context);
    QObject::connect(lookup, &QDnsLookup::finished, context, [lookup, then = std::move(then)] {
        lookup->deleteLater(); // one question, one lookup
        then(answerOf(*lookup));
    });
    lookup->lookup();
}

} // namespace comptoir
