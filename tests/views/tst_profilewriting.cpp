#include "models/store/customerrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/profilepanel.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace comptoir;
using namespace comptoir::hands;

/// What is written in a profile and not kept yet, and how it is shown to be written over.
class TestProfileWriting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }
    void init();
    void cleanup();

    void escapeAsksBeforeANoteIsLost();
    void aDraftWaitsForItsCustomer();
    void aDraftStaysBesideOtherWork();
    void aPhoneIsShownAsItIsRead();

private:
    void show(int place);
    [[nodiscard]] QPlainTextEdit *field() const
    {
        return named<QPlainTextEdit>(*m_panel, QStringLiteral("note-text"));
    }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ProfilePanel> m_panel;
    std::vector<qint32> m_customers; ///< those with the most orders first
};

void TestProfileWriting::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(60);
    CustomerQuery query;
    query.sort = CustomerColumn::OrdersCount;
    query.descending = true;
    m_customers = awaitResult(m_fixture->store().read(
        [query](Database &db) { return *CustomerRepository(db).list(query); }));
    m_panel = std::make_unique<ProfilePanel>(m_fixture->context());
    m_panel->resize(460, 860);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    show(0);
    m_panel->showTab(ProfilePanel::Tab::Notes);
}

void TestProfileWriting::cleanup()
{
    m_panel.reset();
    m_fixture.reset();
}

void TestProfileWriting::show(int place)
{
    QSignalSpy shown(m_panel.get(), &ProfilePanel::shown);
    m_panel->showCustomer(CustomerId{m_customers.at(static_cast<size_t>(place))});
    QTRY_COMPARE(shown.size(), 1);
}

void TestProfileWriting::escapeAsksBeforeANoteIsLost()
{
    QTest::keyClicks(field(), QStringLiteral("Half a"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_VERIFY(openDialog(*m_panel));
    QTest::keyClick(openDialog(*m_panel), Qt::Key_Escape); // goes on writing
    QTRY_VERIFY(!openDialog(*m_panel));
    QCOMPARE(field()->toPlainText(), QStringLiteral("Half a"));
    QTest::keyClick(field(), Qt::Key_Escape);
    answer(*m_panel);
    QVERIFY(field()->toPlainText().isEmpty());
    show(1);
    show(0);
    QVERIFY(field()->toPlainText().isEmpty()); // gone for good
}

void TestProfileWriting::aDraftWaitsForItsCustomer()
{
    QTest::keyClicks(field(), QStringLiteral("Half a"));
    show(1);
    QVERIFY(field()->toPlainText().isEmpty());
    show(0);
    QCOMPARE(field()->toPlainText(), QStringLiteral("Half a"));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(*m_panel, QStringLiteral("Half a")));
    QTRY_VERIFY(field()->toPlainText().isEmpty());

    // One that is being changed too.
    QTest::mouseClick(named<QToolButton>(*m_panel, QStringLiteral("edit-note")), Qt::LeftButton);
    auto *editor = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral(" sentence"));
    show(1);
    show(0);
    const auto drafts = m_panel->findChildren<QPlainTextEdit *>(QStringLiteral("note-text"));
    QVERIFY(std::any_of(drafts.begin(), drafts.end(), [](const QPlainTextEdit *draft) {
        return draft->isVisible() && draft->toPlainText() == QLatin1String("Half a sentence");
    }));
}

void TestProfileWriting::aDraftStaysBesideOtherWork()
{
    QTest::keyClicks(field(), QStringLiteral("First"));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(*m_panel, QStringLiteral("First")));
    QTest::keyClicks(field(), QStringLiteral("Half a"));
    QTest::mouseClick(named<QToolButton>(*m_panel, QStringLiteral("erase-note")), Qt::LeftButton);
    QTRY_VERIFY(!shows(*m_panel, QStringLiteral("First"))); // shown at once
    QCOMPARE(field()->toPlainText(), QStringLiteral("Half a"));
}

void TestProfileWriting::aPhoneIsShownAsItIsRead()
{
    const CustomerId customer{m_customers.front()};
    const Done written = awaitResult(m_fixture->store().write([customer](Database &db) {
        return db
            .prepare(QStringLiteral("UPDATE customer SET phone = '+33612345678',"
                                    " phone_key = '+33612345678' WHERE id = ?"))
            .bind(1, customer)
            .run();
    }));
    QVERIFY(written);
    const auto kept = [this, customer] {
        return awaitResult(m_fixture->store().read([customer](Database &db) {
                   return CustomerRepository(db).profile(customer);
               }))
            ->row.phone;
    };
    show(0);
    m_panel->showTab(ProfilePanel::Tab::Details);
    QTest::mouseClick(named<QPushButton>(*m_panel, QStringLiteral("edit-person")), Qt::LeftButton);
    QTRY_VERIFY(openDialog(*m_panel));
    auto *phone = named<QLineEdit>(*openDialog(*m_panel), QStringLiteral("phone"));
    const auto *keep = named<QPushButton>(*openDialog(*m_panel), QStringLiteral("keep"));
    const QString readable = phone->text();
    QCOMPARE(readable, QStringLiteral("06 12 34 56 78"));
    QVERIFY(!keep->isEnabled()); // nothing was changed by showing it
    QTest::keyClick(phone, Qt::Key_End);
    QTest::keyClick(phone, Qt::Key_Backspace);
    QTest::keyClicks(phone, QStringLiteral("9"));
    QVERIFY(keep->isEnabled());
    QTest::keyClick(phone, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(phone, QStringLiteral("12"));
    QVERIFY(!keep->isEnabled());
    QVERIFY(phone->property("invalid").toBool()); // a red edge, and the remark below
    QTest::keyClick(phone, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(phone, readable);
    QVERIFY(!phone->property("invalid").toBool());
    QTest::keyClick(phone, Qt::Key_Backspace);
    QTest::keyClicks(phone, QStringLiteral("8"));
    QVERIFY(!keep->isEnabled()); // as it was
    QTest::keyClick(phone, Qt::Key_Backspace);
    QTest::keyClicks(phone, QStringLiteral("9"));
    QTest::keyClick(phone, Qt::Key_Return);
    QTRY_VERIFY(kept().endsWith(u'9'));
}

QTEST_MAIN(TestProfileWriting)
#include "tst_profilewriting.moc"
