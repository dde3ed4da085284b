#include "models/store/quarantinerepository.h"
#include "models/store/shoprepository.h"
#include "tests/views/viewsfixture.h"
#include "views/sync/quarantinedialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace comptoir;

namespace {

const Error kWhy{ErrorCode::Parse, QStringLiteral("This customer cannot be read."), {}};

BadRecord bad(qint64 id, const QByteArray &raw)
{
    return {QStringLiteral("customers"), RemoteId::fromNumber(id), kWhy, raw};
}

} // namespace

class TestQuarantineDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void init()
    {
        m_fixture = std::make_unique<ViewsFixture>();
        m_shop = m_fixture->fill(5);
        // The first is whole by now, as after a mended program; the second is not.
        set({bad(900'001,
                 R"({"id": 900001, "firstname": "Ada", "lastname": "Lovelace",)"
                 R"( "email": "ada@maison.example", "date_add": "2026-01-02 03:04:05"})"),
             bad(900'002, "{\"id\": 900002, \"oops\"")});
        m_context = std::make_unique<ViewContext>(m_fixture->context());
        m_dialog = new QuarantineDialog(*m_context, nullptr);
        m_dialog->open();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    void cleanup()
    {
        delete m_dialog.data();
        m_context.reset();
        m_fixture.reset();
    }

    void theModelKeepsTheRules()
    {
        QuarantineModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecords({{}, {}, {}}, {});
        QCOMPARE(model.rowCount(), 3);
        model.setRecords({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void arrowsShowEachRecord()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(raw()->toPlainText().contains(QLatin1String("900002")));
        QTest::keyClick(table(), Qt::Key_Down);
        QTRY_VERIFY(raw()->toPlainText().contains(QLatin1String("Lovelace")));
        QVERIFY(raw()->isReadOnly());
        QCOMPARE(cell(1, QuarantineModel::Kind), QStringLiteral("Customers"));
        QCOMPARE(cell(1, QuarantineModel::Number), QStringLiteral("900001"));
        QTest::mouseClick(named("Copy the record"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("Lovelace")));
    }

    void tryingAgainTakesInWhatIsWholeNow()
    {
        QSignalSpy changed(m_dialog, &QuarantineDialog::changed);
        table()->selectRow(1);
        QTest::mouseClick(button("again"), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(customersNamed("Ada"), 1);
        QVERIFY(texts().contains(QLatin1String("came in")));
    }

    void whatStaysIsTold()
    {
        table()->selectRow(0);
        QTest::mouseClick(button("again"), Qt::LeftButton);
        QTRY_VERIFY(texts().contains(QLatin1String("still cannot be read")));
        QTRY_COMPARE(cell(0, QuarantineModel::Attempts), QStringLiteral("2"));
    }

    void allCanBeTriedAtOnce()
    {
        button("all-again")->setFocus();
        QTest::keyClick(button("all-again"), Qt::Key_Space);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(cell(0, QuarantineModel::Number), QStringLiteral("900002"));
        QTRY_VERIFY(button("all-again")->isEnabled());
    }

    void dismissingCanBeUndone()
    {
        table()->selectRow(0);
        QTest::mouseClick(button("dismiss"), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTRY_VERIFY(m_context->undo->canUndo());
        m_context->undo->undo();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        m_context->undo->redo();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void namesCanBeHidden()
    {
        table()->selectRow(1);
        QTRY_VERIFY(raw()->toPlainText().contains(QLatin1String("Lovelace")));
        m_context->privacy->setOn(true);
        QVERIFY(!raw()->toPlainText().contains(QLatin1String("Lovelace")));
    }

    void nothingLeftIsSaid()
    {
        table()->selectAll();
        QTest::mouseClick(button("dismiss"), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        QVERIFY(texts().contains(QLatin1String("Nothing is set aside any more")));
        QVERIFY(!button("again")->isEnabled());
        QVERIFY(raw()->toPlainText().isEmpty());
    }

private:
    DataTable *table() const { return m_dialog->findChild<DataTable *>(); }
    QPlainTextEdit *raw() const { return m_dialog->findChild<QPlainTextEdit *>(); }
    QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    QPushButton *named(const char *text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    QString texts() const
    {
        QStringList all;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            all.append(label->text());
        return all.join(u'\n');
    }
    void set(const QList<BadRecord> &records)
    {
        const auto added
            = awaitResult(m_fixture->store().write([&, now = m_fixture->clock.now()](Database &db) {
                  return QuarantineRepository(db).add(m_shop, records, QStringLiteral("0.0"), now);
              }));
        QVERIFY(added);
    }
    qint64 customersNamed(const char *name)
    {
        return awaitResult(m_fixture->store().read([name](Database &db) -> qint64 {
            Statement count
                = db.prepare(QStringLiteral("SELECT count(*) FROM customer WHERE first_name = ?"));
            count.bind(1, QString::fromLatin1(name));
            return count.next() ? count.int64(0) : -1;
        }));
    }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    QPointer<QuarantineDialog> m_dialog;
    ShopId m_shop;
};

QTEST_MAIN(TestQuarantineDialog)
#include "tst_quarantinedialog.moc"
