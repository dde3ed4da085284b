#pragma once

#include <QIcon>
#include <QPushButton>
#include <QStringList>

namespace comptoir {

/// A button in the look of a link whose words give way where there is little room: it shows the
/// first of its wordings that fits. Whoever sets them says in the tool tip what a shorter one
/// leaves out.
class ShorteningButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ShorteningButton(QWidget *parent = nullptr);

    /// The longest first. Where the last one is empty, the drawing alone is left: `drawing`, or
    /// `bare` where the words stand without one.
    void setWordings(const QStringList &wordings, const QIcon &drawing, const QIcon &bare);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void choose();
    [[nodiscard]] QSize sizeFor(const QString &wording) const;
    [[nodiscard]] const QIcon &iconFor(const QString &wording) const;

    QStringList m_wordings{QString()};
    QIcon m_drawing, m_bare;
};

} // namespace comptoir
