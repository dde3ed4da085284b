#pragma once

#include <QPushButton>

namespace comptoir {

/// A button in the look of a link, for a name from outside: one line that ends in "…" where there
/// is no room, so that what stands beside it stays in sight. The whole name is what screen readers
/// read, and the tool tip where it is cut. Never shrinks below eight letters, unless
/// it is told so.
class ElidedButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ElidedButton(QWidget *parent = nullptr);

    /// As it is: an ampersand marks no key.
    void setName(const QString &name);
    /// What pressing it does, for the tool tip.
    void setHint(const QString &hint);
    /// So many are left where it is cut as far as can be.
    void setLeastLetters(int letters) { m_leastLetters = letters; }

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Of the name, without icon, frame and padding.
    [[nodiscard]] int room() const;
    void tellWhatIsCut();

    QString m_name;
    QString m_hint;
    int m_leastLetters = 8;
};

} // namespace comptoir
