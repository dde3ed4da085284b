#include "tests/views/viewsfixture.h"
#include "views/widgets/keyboardmanners.h"

#include <QApplication>
#include <QButtonGroup>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace comptoir;

/// What keys do in every window of the program.
class TestKeyboardManners : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { KeyboardManners::install(*qApp); }
    void init();

    void tabComesToTheAnswerThatHolds();
    void undoIsTheWindowsWhereNothingWasTyped();
    void undoIsTheFieldsWhereSomethingWasTyped();

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_before = nullptr;
    QList<QRadioButton *> m_answers;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QShortcut *m_undo = nullptr;
};

void TestKeyboardManners::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_before = new QPushButton(m_window.get());
    column->addWidget(m_before);
    m_answers.clear();
    auto *group = new QButtonGroup(m_window.get());
    for (int i = 0; i < 3; ++i) {
        m_answers.append(new QRadioButton(m_window.get()));
        group->addButton(m_answers.last(), i);
        column->addWidget(m_answers.last());
    }
    m_line = new QLineEdit(m_window.get());
    m_text = new QPlainTextEdit(m_window.get());
    m_text->setTabChangesFocus(true);
    column->addWidget(m_line);
    column->addWidget(m_text);
    m_undo = new QShortcut(QKeySequence(QKeySequence::Undo), m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKeyboardManners::tabComesToTheAnswerThatHolds()
{
    m_answers.at(1)->setChecked(true);
    m_before->setFocus();
    QTest::keyClick(m_before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_answers.at(1));
    QTest::keyClick(m_answers.at(1), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_line);
    QTest::keyClick(m_line, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), m_answers.at(1));
    QTest::keyClick(m_answers.at(1), Qt::Key_Down); // the arrows choose
    QVERIFY(m_answers.at(2)->isChecked() && m_answers.at(2)->hasFocus());
    QTest::keyClick(m_answers.at(2), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), m_before);
}

void TestKeyboardManners::undoIsTheWindowsWhereNothingWasTyped()
{
    QSignalSpy undone(m_undo, &QShortcut::activated);
    for (QWidget *field : QList<QWidget *>{m_line, m_text}) {
        undone.clear();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 1);
    }
}

void TestKeyboardManners::undoIsTheFieldsWhereSomethingWasTyped()
{
    QSignalSpy undone(m_undo, &QShortcut::activated);
    for (QWidget *field : QList<QWidget *>{m_line, m_text}) {
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("word"));
        // However often it is pressed: what follows the last word must not be a surprise.
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(undone.isEmpty());
    }
    QVERIFY(m_line->text().isEmpty() && m_text->toPlainText().isEmpty());
}

QTEST_MAIN(TestKeyboardManners)
#include "tst_keyboardmanners.moc"
