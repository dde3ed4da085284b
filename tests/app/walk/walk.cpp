#include "tests/app/walk/walk.h"

#include "app/cli/sceneworlds.h"
#include "models/store/settingsrepository.h"
#include "tests/views/hands.h"
#include "views/customers/customerspage.h"
#include "views/shell/commands.h"
#include "views/widgets/datatable.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/theme.h"

#include <QTabBar>
#include <QTest>

namespace comptoir {

namespace {

constexpr int kCustomers = 120;
constexpr int kSomeRows = 3;

} // namespace

Walk::Walk() = default;
Walk::~Walk() = default;

void Walk::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    auto world = cli::SceneWorlds::make(kCustomers);
    QVERIFY2(world, world ? "" : qPrintable(world.error().text));
    m_world = std::move(world).value();
}

void Walk::init()
{
    speak(QStringLiteral("en"));
    m_restored.clear();
    Theme::apply(*qApp, Theme::Mode::Light);
    m_context = std::make_unique<ViewContext>(m_world->context(SceneWorld::Demo));
    m_context->setLanguage = [this, &store = m_context->store](const QString &language) {
        speak(language); // and kept, as the program does
        store.write([language](Database &db) {
            return SettingsRepository(db).set(QStringLiteral("look.language"), language);
        });
    };
    m_context->restoreBackup = [this](const QString &backup) { m_restored = backup; };
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_person = std::make_unique<Person>(*m_window);
}

void Walk::cleanup()
{
    m_person.reset();
    m_window.reset();
    m_context.reset();
}

void Walk::go(const QString &page) const
{
    const Command *command = m_window->commands().find(QStringLiteral("go.") + page);
    QVERIFY2(command && !command->keys.isEmpty(), qPrintable(page));
    m_person->press(command->keys.first());
    QCOMPARE(m_window->currentPage(), page);
}

DataTable *Walk::openTable(const QString &page) const
{
    go(page);
    return tableWithKeyboard();
}

DataTable *Walk::toTable() const
{
    m_person->press(Qt::Key_F, Qt::ControlModifier);
    m_person->press(Qt::Key_Down);
    return tableWithKeyboard();
}

DataTable *Walk::tableWithKeyboard() const
{
    DataTable *table = nullptr;
    const bool ready = QTest::qWaitFor([&] {
        table = qobject_cast<DataTable *>(m_person->hand());
        const auto *rows = table ? qobject_cast<PagedModelBase *>(table->model()) : nullptr;
        const bool isWhole = !rows || !rows->isLoading(); // a long list shows its first page before
        return table && isWhole && table->model()->rowCount() > kSomeRows
            && !table->model()->index(0, 0).data().toString().isEmpty();
    });
    if (!ready)
        qWarning() << "No table has the keyboard, but" << m_person->hand() << m_person->said();
    return ready ? table : nullptr;
}

void Walk::openProfile() const
{
    const DataTable *table = openTable(QStringLiteral("customers"));
    QVERIFY(table);
    if (!table->currentIndex().isValid())
        m_person->press(Qt::Key_Down);
    m_person->press(Qt::Key_Return);
    QTRY_VERIFY(seen<CustomersPage>()->isFull());
    QTRY_VERIFY(qobject_cast<QTabBar *>(m_person->hand()));
}

bool Walk::toTab(const QString &name) const
{
    const auto *tabs = qobject_cast<QTabBar *>(m_person->hand());
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        if (tabs->tabText(tabs->currentIndex()).startsWith(name))
            return true;
        m_person->press(Qt::Key_Right);
    }
    return false;
}

bool Walk::noticed(const QString &words) const
{
    const QModelIndex first = m_context->notices->index(0);
    return !m_context->notices
                ->match(first, Qt::DisplayRole, words, 1,
                        Qt::MatchContains | Qt::MatchCaseSensitive)
                .isEmpty();
}

bool Walk::shows(const QString &words) const
{
    return hands::shows(*m_window, words);
}

} // namespace comptoir
