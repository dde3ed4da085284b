#pragma once

#include "models/domain/timestamp.h"
#include "views/shell/page.h"

#include <optional>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace comptoir {

class AboutSection;
class DataSection;
class FieldsSection;
class ImportSection;
class LookSection;
class RulesSection;
class ScoreSection;
class SendersSection;
class ShopsSection;
class TabRow;

/// Shops, sending accounts and rules, look and language, files, data and backup, fields and tags,
/// and the program itself.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const ViewContext &context, QWidget *parent = nullptr);

    void refresh() override;
    /// One of sections(), "connect": the wizard that connects a shop, "newsender": the one that
    /// adds a sending account, or "places": where postcodes are brought in.
    void showSection(const QString &section) override;
    /// The address and the key of a shop.
    void showRecord(qint64 id) override;
    void takeFocus() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    /// Opens the import wizard with this file.
    void bringInFile(const QString &path);
    /// Shows the backups, with what became of the one of `restored` that was put in place.
    void showBackups(std::optional<Timestamp> restored);
    /// Names of the parts, in the order of the tabs.
    static QStringList sections();

private:
    void addShop();
    void retranslate();
    void refreshShown();
    void addSection(QWidget *section);
    void bringFocusIntoSight();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLabel *m_title;
    TabRow *m_tabRow;
    QTabBar *m_tabs; ///< of the row
    QStackedWidget *m_stack;
    ShopsSection *m_shops;
    SendersSection *m_senders;
    RulesSection *m_rules;
    LookSection *m_look;
    ImportSection *m_import;
    DataSection *m_data;
    FieldsSection *m_fields;
    ScoreSection *m_scores;
    AboutSection *m_about;
};

} // namespace comptoir
