#pragma once

#include <QDialog>
#include <QHash>

#include <functional>

namespace comptoir {

/// The manners that all dialogs of the program share; each inherits it. Tab goes in the order of
/// reading. The keyboard begins at the first thing to fill in, else on the main button, unless the
/// dialog has said otherwise with setFocus(). And what was typed is not lost by one key: Escape,
/// Cancel and the window's cross ask first.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(QWidget *parent = nullptr);

    /// Asks first where something was typed that would be lost.
    void reject() override;

    /// The question itself, for what is written on a page: `discard` is called at a yes.
    static void askToDiscard(QWidget *parent, std::function<void()> discard);
    /// Where it can be saved as it stands: `keep` saves it, `discard` throws it away.
    static void askToKeep(QWidget *parent, std::function<void()> keep,
                          std::function<void()> discard);

protected:
    /// For what is never kept, such as the bounds of a filter or the name of a file to write: goes
    /// without a question.
    void setKeepsNothing() { m_keepsNothing = true; }
    void showEvent(QShowEvent *event) override;

private:
    /// Whether a field holds other words than when the dialog came up, by the owner's hand.
    [[nodiscard]] bool holdsTyped() const;
    void rememberTexts();
    void focusFirst();

    QHash<const QWidget *, QString> m_texts; ///< at first
    bool m_keepsNothing = false;
    bool m_shown = false;
};

} // namespace comptoir
