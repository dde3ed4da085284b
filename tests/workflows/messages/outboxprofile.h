#pragma once

#include "models/store/consentrepository.h"
#include "models/store/ingest.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "tests/models/store/testclock.h"
#include "workflows/messages/dispatcher.h"
#include "workflows/messages/sendingarm.h"

#include <QTest>

namespace comptoir {

/// A profile with a shop, customers who agreed, an account and messages, on disk, and short ways to
/// fill and read it. The folder is the caller's.
class OutboxProfile
{
public:
    /// `start`: of the computer, DispatchParts::boot.
    explicit OutboxProfile(const QString &folder, const QString &start = QStringLiteral("boot 1"))
        : boot(start)
        , m_folder(folder)
    {
        open();
    }
    void open()
    {
        StoreOptions options;
        options.dailyBackup = false;
        auto opened = Store::open(m_folder + QStringLiteral("/profile"), clock, options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = std::move(*opened);
        arm = std::make_unique<SendingArm>(m_store->folder(), m_folder + QStringLiteral("/marks"),
                                           boot);
    }
    void close() { m_store.reset(); }
    Store &store() { return *m_store; }

    template <typename F>
    auto write(F work)
    {
        auto result = m_store
                          ->write([work](Database &database) {
                              Transaction transaction(database);
                              auto done = work(database);
                              if (!done)
                                  qFatal("%s", qPrintable(done.error().detail));
                              if (const Done committed = transaction.commit(); !committed)
                                  qFatal("%s", qPrintable(committed.error().detail));
                              return done;
                          })
                          .result();
        return *result;
    }
    void run(const QByteArray &script)
    {
        write([&](Database &database) { return database.execute(script); });
    }
    QStringList rows(const QString &sql)
    {
        return m_store
            ->write([&sql](Database &database) {
                QStringList texts;
                Statement read = database.prepare(sql);
                while (read.next())
                    texts.append(read.text(0));
                return texts;
            })
            .result();
    }
    QString row(const QString &sql) { return rows(sql).join(QLatin1Char('\n')); }
    qint64 number(const QString &sql) { return row(sql).toLongLong(); }

    /// Customers 1 to `people` of one shop who agreed to e-mail, an armed profile and an account.
    void fill(int people)
    {
        write([&](Database &database) -> Done {
            Statement shop = database.prepare(QStringLiteral(
                "INSERT INTO shop(platform, name, currency, country_code, created_at)"
                " VALUES('prestashop', 'Shop', 'EUR', 'FR', 0)"));
            if (Done ran = shop.run(); !ran)
                return ran;
            ShopBatch batch;
            for (int number = 1; number <= people; ++number)
                batch.accounts += account(number);
            const auto taken = Ingest(database, ShopId{1}, clock.now()).apply(batch);
            return taken ? done() : Done(taken.error());
        });
        Sender account;
        account.provider = QStringLiteral("brevo"); // no gaps between messages
        account.address = QStringLiteral("shop@example.fr");
        sender = write([&](Database &database) {
            return SenderRepository(database).add(account, clock.now());
        });
        const Done armed
            = m_store
                  ->write([this](Database &database) {
                      return arm->arm(database, QStringLiteral("0123456789ab"), clock.now());
                  })
                  .result();
        if (!armed)
            qFatal("%s", qPrintable(armed.error().detail));
    }
    [[nodiscard]] PlannedMessage message(int customer) const
    {
        PlannedMessage message;
        message.key = {QStringLiteral("campaign:1"), QStringLiteral("1"), CustomerId{customer}, {}};
        message.sender = sender.isValid() ? sender : SenderId{1};
        message.name = QStringLiteral("Soldes");
        message.hasOptOut = true;
        message.dueAt = clock.now();
        return message;
    }
    OutboxId plan(const PlannedMessage &message)
    {
        return *write([&](Database &database) {
            return OutboxRepository(database).plan(message, message.dueAt, clock.now());
        });
    }
    void planFor(int first, int last)
    {
        for (int customer = first; customer <= last; ++customer)
            plan(message(customer));
    }
    void say(int customer, ConsentState state)
    {
        write([&](Database &database) {
            ConsentRecord record;
            record.state = state;
            record.source = QStringLiteral("owner");
            record.at = clock.now();
            return ConsentRepository(database).recordByOwner(CustomerId{customer}, record,
                                                             clock.now());
        });
    }
    /// "accepted 2, skipped 1": how many rows are in which state.
    QString states()
    {
        return rows(QStringLiteral("SELECT state || ' ' || count(*) FROM outbox GROUP BY state"
                                   " ORDER BY state"))
            .join(QStringLiteral(", "));
    }

    DispatchParts parts()
    {
        DispatchParts parts;
        parts.compose = [](Database &, const OutboxRow &row, const QString &) {
            return Result<ComposedMessage>(ComposedMessage{"To: " + row.address.toUtf8(), {}});
        };
        parts.random = [] { return 0.5; };
        parts.token = [this] { return QStringLiteral("t%1").arg(++m_tokens); };
        parts.boot = boot;
        return parts;
    }

    QString boot; ///< of the computer; takes effect with open()
    TestClock clock; // a Saturday at 11:00 in Paris
    SenderId sender;
    std::unique_ptr<SendingArm> arm;

private:
    AccountRecord account(int number) const
    {
        AccountRecord account;
        account.id = RemoteId::fromNumber(number);
        account.lastName = QStringLiteral("Nom%1").arg(number);
        account.email = QStringLiteral("p%1@d%2.example").arg(number).arg(number % 3);
        account.phone = QStringLiteral("+336123%1").arg(10'000 + number);
        ConsentRecord consent;
        consent.state = ConsentState::Granted;
        consent.at = Timestamp{clock.now().ms - 1'000'000};
        account.consents += consent;
        return account;
    }

    QString m_folder;
    std::unique_ptr<Store> m_store;
    int m_tokens = 0;
};

} // namespace comptoir
