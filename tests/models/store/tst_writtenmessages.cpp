#include "models/store/writtenmessages.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

namespace {

WrittenMessage sales()
{
    WrittenMessage message;
    message.name = QStringLiteral("Soldes d’été");
    message.subject = QStringLiteral("{{first_name}}, les soldes");
    message.html = QStringLiteral("<p>Bonjour</p>");
    message.offer = QStringLiteral("soldes");
    message.fallbacks = {{QStringLiteral("first_name"), QStringLiteral("cher client")},
                         {QStringLiteral("company"), QString()}};
    message.lateRule = LateRule::Skip;
    message.lateHours = 12;
    return message;
}

} // namespace

class TestWrittenMessages : public QObject
{
    Q_OBJECT
private slots:
    void comesBackAsWritten()
    {
        RepositoryFixture file;
        WrittenMessages messages(file.database());
        WrittenMessage text = sales();
        text.name = QStringLiteral("Rappel");
        text.channel = Channel::Sms;
        text.messageClass = MessageClass::Transactional;
        text.language = QStringLiteral("en");
        text.gatewayOptOut = true;
        for (WrittenMessage message : {sales(), text}) {
            const auto id = messages.keep(message, RepositoryFixture::kNow);
            QVERIFY(id);
            message.id = *id;
            QCOMPARE(*messages.get(*id), message);
        }
        QCOMPARE(messages.list()->size(), 2);
        QCOMPARE(messages.list()->first().name, QStringLiteral("Rappel"));
    }

    void oneOfANameReplacesTheOther()
    {
        RepositoryFixture file;
        WrittenMessages messages(file.database());
        const auto first = messages.keep(sales(), RepositoryFixture::kNow);
        QCOMPARE(*messages.keep(sales(), RepositoryFixture::kNow), *first); // equal: the same
        WrittenMessage changed = sales();
        changed.name = QStringLiteral("SOLDES D’ÉTÉ");
        changed.subject = QStringLiteral("Derniers jours");
        const auto second = messages.keep(changed, RepositoryFixture::kNow);
        QVERIFY(*second != *first);
        QCOMPARE(messages.list()->size(), 1);
        QCOMPARE(messages.find(QStringLiteral("soldes d’été"))->id, *second);
        QCOMPARE(messages.find(QString::number(second->value))->id, *second);
        // What was planned before still says what it said.
        QCOMPARE(messages.get(*first)->subject, sales().subject);
        QCOMPARE(messages.find(QStringLiteral("nothing")).error().code, ErrorCode::NotFound);
        QCOMPARE(messages.get({99}).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestWrittenMessages)
#include "tst_writtenmessages.moc"
