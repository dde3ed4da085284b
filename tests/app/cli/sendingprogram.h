#pragma once

#include "models/store/ingest.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "tests/app/cli/commandrunner.h"
#include "tests/models/store/testclock.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/smtpserver.h"

#include <QFile>

namespace comptoir::sendingprogram {

inline const QByteArray kNewsletter
    = "---\n"
      "name: Soldes\n"
      "subject: {{first_name}}, les soldes commencent\n"
      "offer: soldes-ete\n"
      "fallback.first_name: Chère cliente, cher client\n"
      "---\n"
      "<h1>Bonjour {{first_name}}</h1>\n"
      "<p><a href=\"https://boutique.example/\">Les soldes</a></p>\n"
      "<p><a href=\"{{unsubscribe_link}}\">Se désabonner</a></p>\n";
inline const QByteArray kEverybody
    = "{\"version\": 1, \"segments\": [{\"key\": \"all\", \"name\": \"All\","
      " \"rule\": {\"version\": 1, \"all\": []}}]}";

/// A profile on disk with customers, and the program that runs on it.
class SendingProgram
{
public:
    SendingProgram()
    {
        runner.setSecret(QStringLiteral("XDG_CONFIG_HOME"), m_config.path());
        runner.setSecret(QStringLiteral("MAIL_PASSWORD"), QStringLiteral("open sesame"));
        runner.setSecret(QStringLiteral("WRONG_PASSWORD"), QStringLiteral("shut sesame"));
    }
    template <typename F>
    auto inStore(F work)
    {
        TestClock clock;
        StoreOptions options;
        options.dailyBackup = false;
        auto store = Store::open(runner.folder(), clock, options);
        if (!store)
            qFatal("%s", qPrintable(store.error().detail));
        return (*store)
            ->write([work](Database &database) {
                Transaction transaction(database);
                auto result = work(database);
                if (!transaction.commit())
                    qFatal("commit");
                return result;
            })
            .result();
    }
    void fill(const ShopBatch &batch)
    {
        const bool isFilled = inStore([&batch](Database &database) {
            Shop shop;
            shop.platform = QStringLiteral("prestashop");
            shop.name = QStringLiteral("Maison Lavande");
            shop.currency = *Currency::fromCode(u"EUR");
            shop.timeZone = kDemoTimeZone;
            const auto id = ShopRepository(database).add(shop, TestClock().now());
            return id && Ingest(database, *id, TestClock().now()).apply(batch);
        });
        if (!isFilled)
            qFatal("not filled");
    }
    QStringList rows(const QString &sql)
    {
        return inStore([sql](Database &database) {
            QStringList texts;
            Statement read = database.prepare(sql);
            while (read.next())
                texts.append(read.text(0));
            return texts;
        });
    }
    /// One without gaps between messages.
    CommandRunner::Outcome addAccount(int port, const QString &more = {})
    {
        return runner.run(QStringLiteral("account add brevo shop@example.fr --host 127.0.0.1"
                                         " --port %1 --safety none --per-day 0"
                                         " --secret-env MAIL_PASSWORD --json %2")
                              .arg(port)
                              .arg(more));
    }
    CommandRunner::Outcome addAccount(const SmtpServer &server, const QString &more = {})
    {
        return addAccount(server.port(), more);
    }
    QString file(const char *name, const QByteArray &content)
    {
        const QString path = runner.folder() + QLatin1Char('/') + QLatin1String(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return path;
    }

    CommandRunner runner;

private:
    QTemporaryDir m_config;
};

} // namespace comptoir::sendingprogram
