#pragma once

#include "app/language.h"
#include "models/store/store.h"
#include "tests/app/walk/person.h"
#include "views/shell/mainwindow.h"
#include "views/viewcontext.h"

#include <QApplication>
#include <QObject>

#include <memory>

namespace comptoir {

class DataTable;

namespace cli {
class SceneWorlds;
}

/// One shopkeeper without a mouse in the demo shops: each thing of the window is done by keys
/// alone, and what came of it is read from the store or the screen. A window for each function of
/// the tests that inherit it; what one does to the shops the next finds.
class Walk : public QObject
{
    Q_OBJECT

public:
    Walk();
    ~Walk() override;

protected:
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] ViewContext &context() const { return *m_context; }
    [[nodiscard]] const Person &person() const { return *m_person; }
    void speak(const QString &language) { m_language.apply(language); }

    /// The dialog over all others, when it is of this class.
    template <typename T>
    T *dialog() const
    {
        return qobject_cast<T *>(QApplication::activeModalWidget());
    }
    template <typename T>
    T *seen() const
    {
        for (T *widget : m_window->findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// Presses the key of this page ("customers").
    void go(const QString &page) const;
    /// The table of this page, with rows and the keyboard; null where it does not come to that.
    [[nodiscard]] DataTable *openTable(const QString &page) const;
    /// The same from somewhere on the page.
    [[nodiscard]] DataTable *toTable() const;
    /// The profile of the current customer, or the first, whole.
    void openProfile() const;
    /// In the tabs that have the keyboard: to the one of this name by the arrow key.
    [[nodiscard]] bool toTab(const QString &name) const;
    /// Whether a notice holds these words, whichever came after it.
    [[nodiscard]] bool noticed(const QString &words) const;
    /// Whether a label that is seen in the window holds these words.
    [[nodiscard]] bool shows(const QString &words) const;
    /// What the store says.
    template <typename Ask>
    auto read(Ask ask) const
    {
        return m_context->store.read(std::move(ask)).result();
    }

    /// The backup that the program was asked to put in place of the open profile.
    [[nodiscard]] QString restored() const { return m_restored; }

private slots:
    void initTestCase();
    void init();
    void cleanup();

private:
    [[nodiscard]] DataTable *tableWithKeyboard() const;

    std::unique_ptr<cli::SceneWorlds> m_world;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Person> m_person;
    Language m_language;
    QString m_restored;
};

} // namespace comptoir
