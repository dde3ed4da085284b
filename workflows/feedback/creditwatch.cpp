#include "workflows/feedback/creditwatch.h"

#include "models/store/outboxrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "workflows/channels/gateways/gatewaychannel.h"
#include "workflows/messages/senderbook.h"

namespace comptoir {

namespace {

QString askedKey(SenderId id)
{
    return QStringLiteral("feedback.credit_asked.%1").arg(id.value);
}

} // namespace

CreditWatch::CreditWatch(Store &store, Clock &clock, const Sender &account)
    : m_store(store)
    , m_clock(clock)
    , m_account(account)
{}

std::optional<LowCredit> CreditWatch::look(GatewayChannel &channel, const CancelToken &cancel)
{
    const Timestamp now = m_clock.now();
    const qint64 asked = m_store
                             .read([id = m_account.id](Database &database) {
                                 const auto kept = SettingsRepository(database).value(askedKey(id));
                                 return kept ? kept->value_or(QString()).toLongLong() : 0;
                             })
                             .result();
    const std::chrono::milliseconds since(now.ms - asked);
    if (since >= kEvery || since.count() < 0) // a clock that was ahead asked in the future
        ask(channel, cancel);
    struct Known
    {
        std::optional<SenderBook::Credit> credit;
        qint64 waiting = 0;
    };
    // By the writer: what was just kept is seen.
    const Known known = m_store
                            .write([id = m_account.id](Database &database) {
                                return Known{SenderBook(database).credit(id).valueOr({}),
                                             OutboxRepository(database).waitingBy(id).valueOr(0)};
                            })
                            .result();
    if (!known.credit || !isLow(known.credit->credit, known.waiting))
        return std::nullopt;
    return LowCredit{m_account, known.credit->credit, known.waiting};
}

/// What hinders it is told by whoever asks for reports; it is asked again tomorrow.
void CreditWatch::ask(GatewayChannel &channel, const CancelToken &cancel)
{
    const Result<GatewayCredit> told = channel.credit(cancel);
    if (cancel.isCancelled())
        return;
    m_store
        .write([id = m_account.id, told, now = m_clock.now()](Database &database) -> Done {
            Transaction transaction(database);
            Done kept = SettingsRepository(database).set(askedKey(id), QString::number(now.ms));
            if (kept && told && !told->amount.isEmpty())
                kept = SenderBook(database).setCredit(id, *told, now);
            return kept ? transaction.commit() : kept;
        })
        .waitForFinished();
}

std::optional<double> CreditWatch::messagesFor(const GatewayCredit &credit)
{
    bool isNumber = false;
    const double amount = credit.amount.toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return credit.unit.isEmpty() ? amount : amount / kPriceOfMessage;
}

bool CreditWatch::isLow(const GatewayCredit &credit, qint64 waiting)
{
    const std::optional<double> messages = messagesFor(credit);
    return messages && (*messages < kFewMessages || *messages < static_cast<double>(waiting));
}

} // namespace comptoir
