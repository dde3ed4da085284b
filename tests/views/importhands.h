#pragma once

#include "models/store/importrepository.h"
#include "models/store/statsrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/importing/importwizard.h"
#include "views/widgets/datatable.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/stattile.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTest>

namespace comptoir {

inline const QByteArray kCustomers("Courriel;Prénom;Nom;Ville;Date de naissance\r\n"
                                   "marie@courrier.example;Marie;Dupont;Paris;29/02/1988\r\n"
                                   ";Paul;Roux;Rennes;31/02/1990\r\n"
                                   "awa@courrier.example;Awa;N'Diaye;Dakar;31/12/1990\r\n");

inline constexpr int kMany = 20'000; // ten transactions

inline QByteArray manyCustomers()
{
    QByteArray many("Email;Nom\n");
    for (int i = 0; i < kMany; ++i)
        many += "p" + QByteArray::number(i) + "@courrier.example;Dupont\n";
    return many;
}

/// The import wizard over a real store, and hands to work it with.
class ImportHands
{
public:
    void begin()
    {
        m_fixture = std::make_unique<ViewsFixture>();
        const ViewContext context = m_fixture->context();
        m_jobs = context.jobs;
        m_undo = context.undo;
        m_notices = context.notices;
        m_wizard = std::make_unique<ImportWizard>(context);
        m_wizard->show();
    }
    void end()
    {
        m_wizard.reset();
        m_undo->clear(); // as the window does before the store closes
        m_fixture.reset();
    }

protected:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_wizard->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }

    template <typename T>
    T *visible() const
    {
        for (T *widget : m_wizard->findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    int step() const { return m_wizard->findChild<QStackedWidget *>()->currentIndex(); }
    bool canGoOn() const { return find<QPushButton>("next")->isEnabled(); }

    void click(const char *name)
    {
        for (QPushButton *button :
             m_wizard->findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (button->isVisible() && button->isEnabled()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(name);
    }

    void clickKind(const char *name)
    {
        auto *choice = find<QRadioButton>(name);
        QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(14, choice->height() / 2));
        QVERIFY(choice->isChecked());
    }

    /// As a person would: with the arrow keys.
    void choose(const char *combo, const QString &data)
    {
        auto *box = find<QComboBox>(combo);
        const int wanted = box->findData(data);
        QVERIFY2(wanted >= 0, qPrintable(data));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < wanted; ++i)
            QTest::keyClick(box, Qt::Key_Down); // over others' fields, which keep them
        QCOMPARE(box->currentIndex(), wanted);
    }

    QString notice() const
    {
        const auto *bar = m_wizard->findChild<NoticeBar *>();
        return bar->isVisible() ? bar->accessibleName() : QString();
    }

    bool shows(const char *text) const
    {
        for (const QLabel *label : m_wizard->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text)))
                return true;
        }
        return false;
    }

    QString preview(int row, int column) const
    {
        const auto *table = visible<DataTable>();
        return table->model()->index(row, column).data().toString();
    }

    QStringList tiles() const
    {
        QStringList figures;
        for (const StatTile *tile : m_wizard->findChildren<StatTile *>()) {
            if (tile->isVisible())
                figures.append(tile->accessibleName().section(QStringLiteral(": "), 1));
        }
        return figures;
    }

    void open(const QString &path)
    {
        m_wizard->openFile(path);
        QTRY_VERIFY(canGoOn());
    }

    void goToTrial()
    {
        click("next");
        QCOMPARE(step(), 1);
        click("next");
        QCOMPARE(step(), 2);
        click("next");
        QCOMPARE(step(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000);
    }

    Stats stats()
    {
        const auto read = awaitResult(m_fixture->store().read([](Database &db) {
            return StatsRepository(db).stats({{}, 2});
        }));
        return read.valueOr({});
    }

    QList<Import> imports()
    {
        return awaitResult(m_fixture->store().read(
                               [](Database &db) { return ImportRepository(db).list(); }))
            .valueOr({});
    }

    QTemporaryDir m_files;
    std::unique_ptr<ViewsFixture> m_fixture;
    std::shared_ptr<Jobs> m_jobs; ///< of the wizard's window
    std::shared_ptr<UndoHistory> m_undo;
    std::shared_ptr<Notices> m_notices;
    std::unique_ptr<ImportWizard> m_wizard;
};

} // namespace comptoir
