#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace comptoir {

class TabRow;

/// Who stands where in a builder: what there is to add, the rule, and what it comes to, side by
/// side. Where there is less room, tabs choose which of the first and the last stands beside the
/// rule; in very little (a small window with large text) one of the three is seen at a time.
class BuilderRoom : public QWidget
{
    Q_OBJECT

public:
    enum class Part { Rule, Palette, Preview };

    explicit BuilderRoom(QWidget *parent = nullptr);

    /// `notice` stands over the rule, and shows and hides itself.
    void setParts(QWidget *palette, QWidget *notice, QWidget *rule);
    /// Over the rule; over everything where one part is seen at a time.
    void setHeader(QWidget *header);
    void setFooter(QWidget *footer); ///< under the rule
    void setPreview(QWidget *preview);
    /// On the tabs, where it is no rule of a segment; `whole` is read by screen readers.
    void nameParts(const QString &rule, const QString &palette, const QString &whole);
    /// On the preview's tab: what it comes to, and a sign that something is to be looked at.
    void namePreview(const QString &name, bool warns);

    /// Another rule: from here on as at first.
    void begin();
    /// Into sight, where not everything is.
    void bring(Part part);

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    enum class Room { Wide, Beside, Alone };

    [[nodiscard]] Room room() const;
    [[nodiscard]] QList<Part> offered() const;
    [[nodiscard]] Part chosen() const;
    [[nodiscard]] QString name(Part part) const;
    void arrange();
    void place();
    void setWidths();
    void fillTabs();
    void nameTabs();
    void showParts();
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    TabRow *m_tabs;
    QVBoxLayout *m_outer;
    QHBoxLayout *m_row;
    QVBoxLayout *m_side;
    QVBoxLayout *m_work;
    QWidget *m_palette = nullptr;
    QWidget *m_notice = nullptr;
    QWidget *m_rule = nullptr;
    QWidget *m_header = nullptr;
    QWidget *m_footer = nullptr;
    QWidget *m_preview = nullptr;
    QString m_ruleName, m_paletteName, m_wholeName; ///< empty: as in a segment
    QString m_previewName;
    bool m_previewWarns = false;
    Room m_room = Room::Wide; ///< as it is arranged
    Part m_beside = Part::Palette; ///< of the two that stand beside the rule
    Part m_front = Part::Rule; ///< of the three, where one is seen
};

} // namespace comptoir
