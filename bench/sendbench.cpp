#include "bench/benches.h"
#include "bench/report.h"
#include "models/store/ingest.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/smtpserver.h"
#include "workflows/channels/emailsmtp.h"
#include "workflows/channels/mime.h"
#include "workflows/messages/dispatcher.h"
#include "workflows/messages/sendingarm.h"

#include <QSysInfo>
#include <QTemporaryDir>

#include <cstring>
#include <curl/curl.h>

namespace comptoir::bench {

namespace {

constexpr int kPeople = 500;
constexpr int kRounds = 5;

template <typename T>
T checked(Result<T> result)
{
    if (!result)
        fail(result.error().detail);
    return *std::move(result);
}

QString addressOf(int number)
{
    return QStringLiteral("p%1@d%2.example").arg(number).arg(number % 40);
}

/// A newsletter of some 20 KB.
QByteArray newsletter(const QString &address, const QString &reference)
{
    static const QString html
        = QStringLiteral("<table><tr><td><a href=\"https://boutique.example/\">Découvrez la "
                         "nouvelle collection d’été</a></td></tr></table>\n")
              .repeated(160);
    MailMessage message;
    message.from = {QStringLiteral("Boutique Léa"), QStringLiteral("shop@example.fr")};
    message.to.address = address;
    message.subject = QStringLiteral("Les soldes d’été");
    message.text = QStringLiteral("Bonjour,\n\nles soldes commencent.\n").repeated(20);
    message.html = html;
    message.messageId = reference;
    message.unsubscribe = {
        ListUnsubscribe::Mode::ByMail, QStringLiteral("shop@example.fr"), {}, QStringLiteral("u1")};
    return checked(MimeMessage::write(message));
}

ShopBatch people(Timestamp agreed)
{
    ShopBatch batch;
    for (int number = 1; number <= kPeople; ++number) {
        AccountRecord account;
        account.id = RemoteId::fromNumber(number);
        account.email = addressOf(number);
        ConsentRecord consent;
        consent.state = ConsentState::Granted;
        consent.at = agreed;
        account.consents += consent;
        batch.accounts += account;
    }
    return batch;
}

/// A profile with one message for everybody.
class Profile
{
public:
    explicit Profile(const QString &folder)
    {
        StoreOptions options;
        options.dailyBackup = false;
        m_store = checked(Store::open(folder + QStringLiteral("/profile"), m_clock, options));
        m_arm = std::make_unique<SendingArm>(m_store->folder(), folder + QStringLiteral("/marks"),
                                             m_boot);
        checked(m_store
                    ->write([this](Database &database) {
                        return m_arm->arm(database, QStringLiteral("0123456789ab"), m_clock.now());
                    })
                    .result());
        checked(m_store->write([this](Database &database) { return fill(database); }).result());
    }

    qint64 send(MessageChannel &channel)
    {
        int tokens = 0;
        DispatchParts parts;
        parts.compose = [](Database &, const OutboxRow &row, const QString &reference) {
            return Result<ComposedMessage>(ComposedMessage{newsletter(row.address, reference), {}});
        };
        parts.random = [] { return 0.5; };
        parts.token = [&tokens] { return QStringLiteral("t%1").arg(++tokens); };
        parts.boot = m_boot;
        const DispatchReport report
            = Dispatcher(*m_store, m_clock, *m_arm, parts).run(m_sender, channel, {});
        if (report.error)
            fail(report.error->detail);
        return report.accepted;
    }

private:
    Done fill(Database &database)
    {
        Transaction transaction(database);
        checked(database.execute("INSERT INTO shop(platform, name, currency, country_code,"
                                 " created_at) VALUES('bench', 'Shop', 'EUR', 'FR', 0)"));
        checked(Ingest(database, ShopId{1}, m_clock.now()).apply(people(m_clock.now())));
        Sender account;
        account.provider = QStringLiteral("brevo"); // no rest between messages
        account.address = QStringLiteral("shop@example.fr");
        m_sender = checked(SenderRepository(database).add(account, m_clock.now()));
        for (int customer = 1; customer <= kPeople; ++customer) {
            PlannedMessage message;
            message.key
                = {QStringLiteral("campaign:1"), QStringLiteral("1"), CustomerId{customer}, {}};
            message.sender = m_sender;
            message.hasOptOut = true;
            message.dueAt = m_clock.now();
            checked(OutboxRepository(database).plan(message, message.dueAt, m_clock.now()));
        }
        return transaction.commit();
    }

    const QString m_boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SendingArm> m_arm;
    SenderId m_sender;
};

SmtpAccount accountOn(const SmtpServer &server)
{
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.safety = SmtpSafety::None;
    account.login = SmtpLogin::None;
    return account;
}

SmtpServer::Options openDoor()
{
    SmtpServer::Options options;
    options.mustLogIn = false;
    return options;
}

double ours(const QString &folder)
{
    Profile profile(folder);
    const SmtpServer server(openDoor());
    EmailSmtp channel(accountOn(server), {});
    qint64 accepted = 0;
    const double took = seconds([&] { accepted = profile.send(channel); });
    if (accepted != kPeople || server.mails().size() != kPeople)
        fail(QStringLiteral("%1 accepted").arg(accepted));
    return took;
}

size_t give(char *buffer, size_t size, size_t count, void *left)
{
    auto *bytes = static_cast<QByteArrayView *>(left);
    const auto taken = std::min(static_cast<size_t>(bytes->size()), size * count);
    std::memcpy(buffer, bytes->data(), taken);
    *bytes = bytes->sliced(static_cast<qsizetype>(taken));
    return taken;
}

double bare(const QList<QByteArray> &messages)
{
    const SmtpServer server(openDoor());
    CURL *handle = curl_easy_init();
    const QByteArray url = "smtp://127.0.0.1:" + QByteArray::number(server.port()) + "/bench";
    const double took = seconds([&] {
        for (int i = 0; i < kPeople; ++i) {
            QByteArrayView left = messages.at(i);
            curl_slist *to = curl_slist_append(nullptr, addressOf(i + 1).toLatin1().constData());
            curl_easy_setopt(handle, CURLOPT_URL, url.constData());
            curl_easy_setopt(handle, CURLOPT_MAIL_FROM, "shop@example.fr");
            curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to);
            curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
            curl_easy_setopt(handle, CURLOPT_READFUNCTION, &give);
            curl_easy_setopt(handle, CURLOPT_READDATA, &left);
            if (curl_easy_perform(handle) != CURLE_OK)
                fail(QStringLiteral("libcurl"));
            curl_slist_free_all(to);
        }
    });
    curl_easy_cleanup(handle);
    if (server.mails().size() != kPeople || server.connections() != 1)
        fail(QStringLiteral("not all arrived"));
    return took;
}

} // namespace

void sendBench()
{
    QList<QByteArray> messages;
    for (int number = 1; number <= kPeople; ++number)
        messages += newsletter(addressOf(number), QStringLiteral("t%1@example.fr").arg(number));
    std::vector<double> our;
    std::vector<double> their;
    for (int round = 0; round <= kRounds; ++round) {
        const QTemporaryDir folder;
        const double a = ours(folder.path());
        const double b = bare(messages);
        if (round == 0)
            continue;
        our.push_back(kPeople / a);
        their.push_back(kPeople / b);
    }
    print({QStringLiteral("send 500 newsletters, beside libcurl alone"),
           QStringLiteral("messages/s"), median(our), median(their), 0.7, true});
}

} // namespace comptoir::bench
