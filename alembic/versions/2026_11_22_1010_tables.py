"""Every table of the data model, with its constraints and indexes. Written by autogenerate from revive_app.models."""

import pgvector.sqlalchemy
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
revision = '1010_tables'
down_revision = '1000_roles'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('clients',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('business_name', sa.Text(), nullable=False),
    sa.Column('locality', sa.Text(), server_default='', nullable=False),
    sa.Column('timezone', sa.Text(), server_default='Asia/Kolkata', nullable=False),
    sa.Column('country', sa.Text(), server_default='IN', nullable=False),
    sa.Column('currency', sa.Text(), server_default='INR', nullable=False),
    sa.Column('admin_email', sa.Text(), nullable=True),
    sa.Column('admin_phone', sa.Text(), nullable=True),
    sa.Column('quiet_from', sa.Time(), nullable=True),
    sa.Column('quiet_until', sa.Time(), nullable=True),
    sa.Column('frequency_cap_count', sa.Integer(), server_default='2', nullable=False),
    sa.Column('frequency_cap_days', sa.Integer(), server_default='7', nullable=False),
    sa.Column('reply_debounce_ms', sa.Integer(), server_default='2000', nullable=False),
    sa.Column('confirm_opt_out', sa.Boolean(), server_default=sa.text('true'), nullable=False),
    sa.Column('snooze_default_days', sa.Integer(), server_default='30', nullable=False),
    sa.Column('own_domains', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False),
    sa.Column('is_demo', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('sending_confirmed_epoch', sa.Integer(), server_default='1', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f('clients_country_check')),
    sa.CheckConstraint('(quiet_from IS NULL) = (quiet_until IS NULL)', name=op.f('clients_quiet_hours_check')),
    sa.CheckConstraint('frequency_cap_count >= 0', name=op.f('clients_frequency_cap_count_check')),
    sa.CheckConstraint('frequency_cap_days BETWEEN 1 AND 365', name=op.f('clients_frequency_cap_days_check')),
    sa.CheckConstraint('reply_debounce_ms BETWEEN 0 AND 20000', name=op.f('clients_reply_debounce_check')),
    sa.CheckConstraint('snooze_default_days BETWEEN 1 AND 365', name=op.f('clients_snooze_default_check')),
    sa.PrimaryKeyConstraint('id', name=op.f('clients_pkey'))
    )
    op.create_table('deployment',
    sa.Column('id', sa.SmallInteger(), nullable=False),
    sa.Column('epoch', sa.Integer(), server_default='1', nullable=False),
    sa.CheckConstraint('id = 1', name=op.f('deployment_one_row_check')),
    sa.PrimaryKeyConstraint('id', name=op.f('deployment_pkey'))
    )
    op.create_table('heartbeats',
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('beat_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('info', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('heartbeats_pkey'))
    )
    op.create_table('users',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('email', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), server_default='', nullable=False),
    sa.Column('password_hash', sa.Text(), nullable=True),
    sa.Column('google_subject', sa.Text(), nullable=True),
    sa.Column('disabled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('email = lower(email)', name=op.f('users_email_lower_check')),
    sa.PrimaryKeyConstraint('id', name=op.f('users_pkey')),
    sa.UniqueConstraint('email', name=op.f('users_email_key')),
    sa.UniqueConstraint('google_subject', name=op.f('users_google_subject_key'))
    )
    op.create_table('activity_events',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.BigInteger(), nullable=True),
    sa.Column('agent', sa.Text(), server_default='', nullable=False),
    sa.Column('event_type', sa.Enum('INBOUND', 'THINKING', 'OUTBOUND', 'SYSTEM', 'COMMERCE', 'SAFETY', 'ERROR', name='activity_type', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('detail', sa.Text(), server_default='', nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=True),
    sa.Column('lead_id', sa.Uuid(), nullable=True),
    sa.Column('message_id', sa.Uuid(), nullable=True),
    sa.Column('refs', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('activity_events_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('activity_events_pkey'))
    )
    op.create_index('activity_events_position_key', 'activity_events', ['client_id', 'position'], unique=True)
    op.create_index('ix_activity_events_unnumbered', 'activity_events', ['client_id', 'id'], unique=False, postgresql_where=sa.text('position IS NULL'))
    op.create_table('api_keys',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('prefix', sa.Text(), nullable=False),
    sa.Column('key_hash', sa.Text(), nullable=False),
    sa.Column('created_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('last_used_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('api_keys_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['created_by'], ['users.id'], name=op.f('api_keys_created_by_fkey'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('api_keys_pkey')),
    sa.UniqueConstraint('key_hash', name=op.f('api_keys_key_hash_key'))
    )
    op.create_index('ix_api_keys_client_id', 'api_keys', ['client_id'], unique=False)
    op.create_table('campaigns',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('status', sa.Enum('draft', 'active', 'paused', 'archived', name='campaign_status', native_enum=False, create_constraint=True, length=32), server_default='draft', nullable=False),
    sa.Column('is_default', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('prompt_config', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('template_name', sa.Text(), nullable=True),
    sa.Column('template_language', sa.Text(), server_default='en', nullable=False),
    sa.Column('followup_template_name', sa.Text(), nullable=True),
    sa.Column('timezone', sa.Text(), nullable=True),
    sa.Column('offer_valid_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('length(name) BETWEEN 1 AND 120', name=op.f('campaigns_name_length_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('campaigns_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('campaigns_pkey'))
    )
    op.create_index('campaigns_one_default_key', 'campaigns', ['client_id'], unique=True, postgresql_where=sa.text('is_default'))
    op.create_index('ix_campaigns_client_id_status', 'campaigns', ['client_id', 'status'], unique=False)
    op.create_table('contacts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('wa_user_id', sa.Text(), nullable=True),
    sa.Column('username', sa.Text(), nullable=True),
    sa.Column('first_name', sa.Text(), server_default='', nullable=False),
    sa.Column('last_name', sa.Text(), server_default='', nullable=False),
    sa.Column('email', sa.Text(), nullable=True),
    sa.Column('city', sa.Text(), nullable=True),
    sa.Column('interest', sa.Text(), nullable=True),
    sa.Column('birthday', sa.Date(), nullable=True),
    sa.Column('anniversary', sa.Date(), nullable=True),
    sa.Column('language', sa.Text(), nullable=True),
    sa.Column('timezone', sa.Text(), nullable=True),
    sa.Column('marketing_consent', sa.Enum('unknown', 'granted', 'withdrawn', name='marketing_consent', native_enum=False, create_constraint=True, length=32), server_default='unknown', nullable=False),
    sa.Column('dnd_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('dnd_reason', sa.Text(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint("phone ~ '^\\+[1-9][0-9]{4,14}$'", name=op.f('contacts_phone_e164_check')),
    sa.CheckConstraint("wa_user_id <> ''", name=op.f('contacts_wa_user_id_check')),
    sa.CheckConstraint('phone IS NOT NULL OR wa_user_id IS NOT NULL', name=op.f('contacts_reachable_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('contacts_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('contacts_pkey')),
    sa.UniqueConstraint('client_id', 'phone', name=op.f('contacts_client_id_phone_key')),
    sa.UniqueConstraint('client_id', 'wa_user_id', name=op.f('contacts_client_id_wa_user_id_key'))
    )
    op.create_index('ix_contacts_client_id_updated_at', 'contacts', ['client_id', 'updated_at'], unique=False)
    op.create_table('invitations',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('email', sa.Text(), nullable=False),
    sa.Column('role', sa.Enum('owner', 'manager', 'agent', name='role', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('token_hash', sa.Text(), nullable=False),
    sa.Column('invited_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('accepted_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint('email = lower(email)', name=op.f('invitations_email_lower_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('invitations_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['invited_by'], ['users.id'], name=op.f('invitations_invited_by_fkey'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('invitations_pkey')),
    sa.UniqueConstraint('token_hash', name=op.f('invitations_token_hash_key'))
    )
    op.create_index('ix_invitations_client_id', 'invitations', ['client_id'], unique=False)
    op.create_table('memberships',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('role', sa.Enum('owner', 'manager', 'agent', name='role', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('memberships_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('memberships_user_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('memberships_pkey')),
    sa.UniqueConstraint('client_id', 'user_id', name=op.f('memberships_client_id_user_id_key'))
    )
    op.create_index('ix_memberships_user_id', 'memberships', ['user_id'], unique=False)
    op.create_table('message_templates',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('waba_id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('category', sa.Enum('MARKETING', 'UTILITY', 'AUTHENTICATION', name='template_category', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('status', sa.Text(), server_default='PENDING', nullable=False),
    sa.Column('quality', sa.Text(), server_default='UNKNOWN', nullable=False),
    sa.Column('parameter_format', sa.Text(), server_default='POSITIONAL', nullable=False),
    sa.Column('components', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False),
    sa.Column('meta_id', sa.Text(), nullable=True),
    sa.Column('rejected_reason', sa.Text(), nullable=True),
    sa.Column('synced_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('message_templates_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('message_templates_pkey')),
    sa.UniqueConstraint('client_id', 'waba_id', 'name', 'language', name=op.f('message_templates_client_id_waba_id_name_language_key'))
    )
    op.create_table('password_resets',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('password_resets_user_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('password_resets_pkey')),
    sa.UniqueConstraint('token_hash', name=op.f('password_resets_token_hash_key'))
    )
    op.create_index(op.f('ix_password_resets_user_id'), 'password_resets', ['user_id'], unique=False)
    op.create_table('products',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('sku', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('description', sa.Text(), server_default='', nullable=False),
    sa.Column('category', sa.Text(), server_default='', nullable=False),
    sa.Column('price', sa.BigInteger(), server_default='0', nullable=False),
    sa.Column('stock', sa.Integer(), nullable=True),
    sa.Column('image_url', sa.Text(), nullable=True),
    sa.Column('tile', sa.Text(), server_default='ivory', nullable=False),
    sa.Column('metal', sa.Text(), server_default='', nullable=False),
    sa.Column('purity', sa.Text(), server_default='', nullable=False),
    sa.Column('weight_mg', sa.Integer(), nullable=True),
    sa.Column('making_charge_bp', sa.Integer(), nullable=True),
    sa.Column('stones', sa.Text(), server_default='', nullable=False),
    sa.Column('meta_catalog_id', sa.Text(), nullable=True),
    sa.Column('hidden_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('length(name) BETWEEN 1 AND 200', name=op.f('products_name_length_check')),
    sa.CheckConstraint('price BETWEEN 0 AND 10000000000', name=op.f('products_price_range_check')),
    sa.CheckConstraint('stock >= 0', name=op.f('products_stock_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('products_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('products_pkey')),
    sa.UniqueConstraint('client_id', 'sku', name=op.f('products_client_id_sku_key'))
    )
    op.create_index('ix_products_client_id_category', 'products', ['client_id', 'category'], unique=False)
    op.create_index('ix_products_client_id_updated_at', 'products', ['client_id', 'updated_at', 'id'], unique=False)
    op.create_table('sessions',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('user_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.Text(), nullable=False),
    sa.Column('user_agent', sa.Text(), server_default='', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('last_seen_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('sessions_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['users.id'], name=op.f('sessions_user_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('sessions_pkey')),
    sa.UniqueConstraint('token_hash', name=op.f('sessions_token_hash_key'))
    )
    op.create_index('ix_sessions_client_id_user_id', 'sessions', ['client_id', 'user_id'], unique=False)
    op.create_index('ix_sessions_expires_at', 'sessions', ['expires_at'], unique=False)
    op.create_index(op.f('ix_sessions_user_id'), 'sessions', ['user_id'], unique=False)
    op.create_table('whatsapp_numbers',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('phone_number_id', sa.Text(), nullable=False),
    sa.Column('waba_id', sa.Text(), nullable=False),
    sa.Column('portfolio_id', sa.Text(), nullable=False),
    sa.Column('display_phone', sa.Text(), nullable=False),
    sa.Column('verified_name', sa.Text(), server_default='', nullable=False),
    sa.Column('token_encrypted', sa.Text(), nullable=False),
    sa.Column('app_secret_encrypted', sa.Text(), nullable=False),
    sa.Column('app_secret_fingerprint', sa.Text(), nullable=False),
    sa.Column('catalog_id', sa.Text(), nullable=True),
    sa.Column('rate_per_second', sa.Integer(), server_default='80', nullable=False),
    sa.Column('tier', sa.Enum('TIER_250', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED', name='messaging_tier', native_enum=False, create_constraint=True, length=32), server_default='TIER_250', nullable=False),
    sa.Column('quality', sa.Enum('GREEN', 'YELLOW', 'RED', 'UNKNOWN', name='number_quality', native_enum=False, create_constraint=True, length=32), server_default='UNKNOWN', nullable=False),
    sa.Column('is_sandbox', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('paused_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('paused_reason', sa.Text(), nullable=True),
    sa.Column('throttled_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('bucket_tokens', sa.Float(), server_default='0', nullable=False),
    sa.Column('bucket_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint("phone_number_id ~ '^[0-9]{1,32}$'", name=op.f('whatsapp_numbers_phone_number_id_check')),
    sa.CheckConstraint('rate_per_second BETWEEN 1 AND 1000', name=op.f('whatsapp_numbers_rate_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('whatsapp_numbers_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('whatsapp_numbers_pkey')),
    sa.UniqueConstraint('phone_number_id', name=op.f('whatsapp_numbers_phone_number_id_key'))
    )
    op.create_index('ix_whatsapp_numbers_client_id', 'whatsapp_numbers', ['client_id'], unique=False)
    op.create_index('ix_whatsapp_numbers_waba_id', 'whatsapp_numbers', ['waba_id'], unique=False)
    op.create_table('blasts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('campaign_id', sa.Uuid(), nullable=False),
    sa.Column('number_id', sa.Uuid(), nullable=False),
    sa.Column('template_name', sa.Text(), nullable=False),
    sa.Column('template_language', sa.Text(), nullable=False),
    sa.Column('parameters', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('audience', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('audience_count', sa.Integer(), server_default='0', nullable=False),
    sa.Column('excluded', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('status', sa.Enum('scheduled', 'running', 'paused', 'completed', 'cancelled', name='blast_status', native_enum=False, create_constraint=True, length=32), server_default='scheduled', nullable=False),
    sa.Column('idempotency_key', sa.Text(), nullable=True),
    sa.Column('scheduled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('audience_count >= 0', name=op.f('blasts_audience_count_check')),
    sa.ForeignKeyConstraint(['campaign_id'], ['campaigns.id'], name=op.f('blasts_campaign_id_fkey'), ondelete='RESTRICT'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('blasts_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['created_by'], ['users.id'], name=op.f('blasts_created_by_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['number_id'], ['whatsapp_numbers.id'], name=op.f('blasts_number_id_fkey'), ondelete='RESTRICT'),
    sa.PrimaryKeyConstraint('id', name=op.f('blasts_pkey')),
    sa.UniqueConstraint('client_id', 'idempotency_key', name=op.f('blasts_client_id_idempotency_key_key'))
    )
    op.create_index('ix_blasts_client_id_campaign_id', 'blasts', ['client_id', 'campaign_id'], unique=False)
    op.create_index('ix_blasts_due', 'blasts', ['scheduled_at'], unique=False, postgresql_where=sa.text("status = 'scheduled'"))
    op.create_table('consent_events',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('contact_id', sa.Uuid(), nullable=False),
    sa.Column('action', sa.Enum('granted', 'withdrawn', name='consent_action', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('scope', sa.Enum('all', 'marketing', name='consent_scope', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('source', sa.Enum('keyword', 'phrase', 'sentiment', 'button', 'meta_preference', 'meta_error', 'import', 'staff', 'api', name='consent_source', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('words', sa.Text(), server_default='', nullable=False),
    sa.Column('note', sa.Text(), server_default='', nullable=False),
    sa.Column('message_id', sa.Uuid(), nullable=True),
    sa.Column('actor_user_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['actor_user_id'], ['users.id'], name=op.f('consent_events_actor_user_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('consent_events_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('consent_events_contact_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('consent_events_pkey'))
    )
    op.create_index('ix_consent_events_client_id_contact_id', 'consent_events', ['client_id', 'contact_id', 'created_at'], unique=False)
    op.create_table('knowledge_sources',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('campaign_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.Enum('file', 'url', 'text', name='source_kind', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('url', sa.Text(), nullable=True),
    sa.Column('media_type', sa.Text(), server_default='text/plain', nullable=False),
    sa.Column('sha256', sa.Text(), nullable=True),
    sa.Column('status', sa.Enum('queued', 'fetching', 'embedding', 'ready', 'failed', name='source_status', native_enum=False, create_constraint=True, length=32), server_default='queued', nullable=False),
    sa.Column('status_words', sa.Text(), server_default='', nullable=False),
    sa.Column('chunk_count', sa.Integer(), server_default='0', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('chunk_count >= 0', name=op.f('knowledge_sources_chunk_count_check')),
    sa.ForeignKeyConstraint(['campaign_id'], ['campaigns.id'], name=op.f('knowledge_sources_campaign_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('knowledge_sources_client_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('knowledge_sources_pkey'))
    )
    op.create_index('ix_knowledge_sources_client_id_campaign_id', 'knowledge_sources', ['client_id', 'campaign_id'], unique=False)
    op.create_table('leads',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('campaign_id', sa.Uuid(), nullable=False),
    sa.Column('contact_id', sa.Uuid(), nullable=False),
    sa.Column('status', sa.Enum('new', 'contacted', 'interest', 'negotiating', 'won', 'dnd', name='lead_status', native_enum=False, create_constraint=True, length=32), server_default='new', nullable=False),
    sa.Column('status_set_by', sa.Enum('rule', 'human', 'import', name='status_hand', native_enum=False, create_constraint=True, length=32), server_default='rule', nullable=False),
    sa.Column('sentiment_score', sa.Float(), server_default='0', nullable=False),
    sa.Column('sentiment_count', sa.Integer(), server_default='0', nullable=False),
    sa.Column('potential_value', sa.BigInteger(), server_default='0', nullable=False),
    sa.Column('value_set_by', sa.Enum('rule', 'human', 'import', name='value_hand', native_enum=False, create_constraint=True, length=32), server_default='rule', nullable=False),
    sa.Column('context_data', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('snoozed_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('potential_value BETWEEN 0 AND 10000000000', name=op.f('leads_potential_value_range_check')),
    sa.CheckConstraint('sentiment_score BETWEEN -1 AND 1', name=op.f('leads_sentiment_range_check')),
    sa.ForeignKeyConstraint(['campaign_id'], ['campaigns.id'], name=op.f('leads_campaign_id_fkey'), ondelete='RESTRICT'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('leads_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('leads_contact_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('leads_pkey')),
    sa.UniqueConstraint('campaign_id', 'contact_id', name=op.f('leads_campaign_id_contact_id_key'))
    )
    op.create_index('ix_leads_client_id_contact_id', 'leads', ['client_id', 'contact_id'], unique=False)
    op.create_index('ix_leads_client_id_status_updated_at', 'leads', ['client_id', 'status', 'updated_at', 'id'], unique=False)
    op.create_table('webhook_events',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('number_id', sa.Uuid(), nullable=True),
    sa.Column('dedupe_key', sa.Text(), nullable=False),
    sa.Column('kind', sa.Enum('message', 'status', 'preference', 'user_id', 'template', 'account', 'errors', 'other', name='event_kind', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('field', sa.Text(), server_default='', nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('payload', postgresql.JSON(astext_type=sa.Text()), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('processed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('next_attempt_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('parked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('webhook_events_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['number_id'], ['whatsapp_numbers.id'], name=op.f('webhook_events_number_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('webhook_events_pkey')),
    sa.UniqueConstraint('dedupe_key', name=op.f('webhook_events_dedupe_key_key'))
    )
    op.create_index('ix_webhook_events_client_id_received_at', 'webhook_events', ['client_id', 'received_at'], unique=False)
    op.create_index('ix_webhook_events_due', 'webhook_events', ['next_attempt_at', 'id'], unique=False, postgresql_where=sa.text('processed_at IS NULL AND parked_at IS NULL'))
    op.create_index('ix_webhook_events_parked', 'webhook_events', ['parked_at'], unique=False, postgresql_where=sa.text('parked_at IS NOT NULL'))
    op.create_index('ix_webhook_events_subject', 'webhook_events', ['subject', 'id'], unique=False, postgresql_where=sa.text('processed_at IS NULL AND parked_at IS NULL'))
    op.create_table('conversations',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('number_id', sa.Uuid(), nullable=False),
    sa.Column('contact_id', sa.Uuid(), nullable=False),
    sa.Column('lead_id', sa.Uuid(), nullable=True),
    sa.Column('handler', sa.Enum('agent', 'human', name='handler', native_enum=False, create_constraint=True, length=32), server_default='agent', nullable=False),
    sa.Column('assigned_to', sa.Uuid(), nullable=True),
    sa.Column('ai_paused_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('snoozed_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('window_expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_inbound_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_outbound_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_message_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_message_text', sa.Text(), server_default='', nullable=False),
    sa.Column('last_message_direction', sa.Text(), server_default='', nullable=False),
    sa.Column('unread_count', sa.Integer(), server_default='0', nullable=False),
    sa.Column('inbound_count', sa.Integer(), server_default='0', nullable=False),
    sa.Column('reply_due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('waiting_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reply_lease_id', sa.Uuid(), nullable=True),
    sa.Column('reply_lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reply_attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('pair_tat', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('unread_count >= 0', name=op.f('conversations_unread_count_check')),
    sa.ForeignKeyConstraint(['assigned_to'], ['users.id'], name=op.f('conversations_assigned_to_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('conversations_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('conversations_contact_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lead_id'], ['leads.id'], name=op.f('conversations_lead_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['number_id'], ['whatsapp_numbers.id'], name=op.f('conversations_number_id_fkey'), ondelete='RESTRICT'),
    sa.PrimaryKeyConstraint('id', name=op.f('conversations_pkey')),
    sa.UniqueConstraint('number_id', 'contact_id', name=op.f('conversations_number_id_contact_id_key'))
    )
    op.create_index('ix_conversations_client_id_contact_id', 'conversations', ['client_id', 'contact_id'], unique=False)
    op.create_index('ix_conversations_client_id_last_message_at', 'conversations', ['client_id', 'last_message_at', 'id'], unique=False)
    op.create_index('ix_conversations_reply_due', 'conversations', ['reply_due_at'], unique=False, postgresql_where=sa.text('reply_due_at IS NOT NULL'))
    op.create_table('documents',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('campaign_id', sa.Uuid(), nullable=False),
    sa.Column('source_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('embedding', pgvector.sqlalchemy.halfvec.HALFVEC(dim=1024), nullable=False),
    sa.Column('embed_model', sa.Text(), nullable=False),
    sa.Column('search_words', postgresql.TSVECTOR(), sa.Computed("to_tsvector('simple', content)", persisted=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['campaign_id'], ['campaigns.id'], name=op.f('documents_campaign_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('documents_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['source_id'], ['knowledge_sources.id'], name=op.f('documents_source_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('documents_pkey'))
    )
    op.create_index('ix_documents_client_id_campaign_id', 'documents', ['client_id', 'campaign_id', 'embed_model'], unique=False)
    op.create_index('ix_documents_search_words', 'documents', ['search_words'], unique=False, postgresql_using='gin')
    op.create_index('ix_documents_source_id_position', 'documents', ['source_id', 'position'], unique=True)
    op.create_table('messages',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('contact_id', sa.Uuid(), nullable=False),
    sa.Column('number_id', sa.Uuid(), nullable=False),
    sa.Column('lead_id', sa.Uuid(), nullable=True),
    sa.Column('campaign_id', sa.Uuid(), nullable=True),
    sa.Column('blast_id', sa.Uuid(), nullable=True),
    sa.Column('author_user_id', sa.Uuid(), nullable=True),
    sa.Column('direction', sa.Enum('inbound', 'outbound', name='direction', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('sender', sa.Enum('customer', 'agent', 'human', 'blast', 'followup', 'system', name='sender', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('message_type', sa.Text(), server_default='text', nullable=False),
    sa.Column('content', sa.Text(), server_default='', nullable=False),
    sa.Column('payload', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('metadata', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('wamid', sa.Text(), nullable=True),
    sa.Column('reply_to_wamid', sa.Text(), nullable=True),
    sa.Column('state', sa.Enum('received', 'queued', 'sending', 'accepted', 'sent', 'delivered', 'read', 'played', 'failed', 'skipped', 'cancelled', 'unknown', name='message_state', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('category', sa.Enum('service', 'marketing', 'utility', name='message_category', native_enum=False, create_constraint=True, length=32), server_default='service', nullable=False),
    sa.Column('lane', sa.SmallInteger(), server_default='1', nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('error_code', sa.Integer(), nullable=True),
    sa.Column('error_title', sa.Text(), nullable=True),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('business_initiated', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('not_before', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('happened_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('sending_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('accepted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('delivered_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('failed_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("(direction = 'inbound') = (state = 'received')", name=op.f('messages_inbound_state_check')),
    sa.CheckConstraint("state NOT IN ('skipped', 'cancelled') OR reason IS NOT NULL", name=op.f('messages_reason_when_not_sent_check')),
    sa.CheckConstraint('lane BETWEEN 0 AND 3', name=op.f('messages_lane_check')),
    sa.ForeignKeyConstraint(['author_user_id'], ['users.id'], name=op.f('messages_author_user_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['blast_id'], ['blasts.id'], name=op.f('messages_blast_id_fkey'), ondelete='RESTRICT'),
    sa.ForeignKeyConstraint(['campaign_id'], ['campaigns.id'], name=op.f('messages_campaign_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('messages_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('messages_contact_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('messages_conversation_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lead_id'], ['leads.id'], name=op.f('messages_lead_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['number_id'], ['whatsapp_numbers.id'], name=op.f('messages_number_id_fkey'), ondelete='RESTRICT'),
    sa.PrimaryKeyConstraint('id', name=op.f('messages_pkey')),
    sa.UniqueConstraint('number_id', 'wamid', name=op.f('messages_number_id_wamid_key'))
    )
    op.create_index('ix_messages_business_initiated', 'messages', ['number_id', 'sending_at'], unique=False, postgresql_where=sa.text('business_initiated'))
    op.create_index('ix_messages_client_id_contact_id', 'messages', ['client_id', 'contact_id', 'created_at'], unique=False)
    op.create_index('ix_messages_client_id_conversation_id', 'messages', ['client_id', 'conversation_id', 'happened_at', 'id'], unique=False)
    op.create_index('ix_messages_client_id_lead_id', 'messages', ['client_id', 'lead_id', 'created_at'], unique=False)
    op.create_index('ix_messages_on_the_wire', 'messages', ['conversation_id'], unique=False, postgresql_where=sa.text("state = 'sending'"))
    op.create_index('ix_messages_queue', 'messages', ['number_id', 'lane', 'not_before', 'id'], unique=False, postgresql_where=sa.text("state = 'queued'"))
    op.create_index('ix_messages_unknown', 'messages', ['sending_at'], unique=False, postgresql_where=sa.text("state = 'unknown'"))
    op.create_index('messages_one_per_blast_key', 'messages', ['blast_id', 'lead_id'], unique=True, postgresql_where=sa.text('blast_id IS NOT NULL'))
    op.create_table('scheduled_tasks',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('lead_id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=True),
    sa.Column('task_type', sa.Text(), nullable=False),
    sa.Column('status', sa.Enum('pending', 'completed', 'failed', 'cancelled', name='task_status', native_enum=False, create_constraint=True, length=32), server_default='pending', nullable=False),
    sa.Column('scheduled_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('payload', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
    sa.Column('why', sa.Text(), server_default='', nullable=False),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('result', sa.Text(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('length(task_type) > 0', name=op.f('scheduled_tasks_task_type_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('scheduled_tasks_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('scheduled_tasks_conversation_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lead_id'], ['leads.id'], name=op.f('scheduled_tasks_lead_id_fkey'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('scheduled_tasks_pkey'))
    )
    op.create_index('ix_scheduled_tasks_client_id_lead_id', 'scheduled_tasks', ['client_id', 'lead_id'], unique=False)
    op.create_index('ix_scheduled_tasks_due', 'scheduled_tasks', ['scheduled_at'], unique=False, postgresql_where=sa.text("status = 'pending'"))
    op.create_table('appointments',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('contact_id', sa.Uuid(), nullable=False),
    sa.Column('lead_id', sa.Uuid(), nullable=True),
    sa.Column('message_id', sa.Uuid(), nullable=True),
    sa.Column('status', sa.Enum('requested', 'confirmed', 'done', 'cancelled', name='appointment_status', native_enum=False, create_constraint=True, length=32), server_default='requested', nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('note', sa.Text(), server_default='', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('appointments_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('appointments_contact_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lead_id'], ['leads.id'], name=op.f('appointments_lead_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['message_id'], ['messages.id'], name=op.f('appointments_message_id_fkey'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('appointments_pkey'))
    )
    op.create_index('ix_appointments_client_id_contact_id', 'appointments', ['client_id', 'contact_id'], unique=False)
    op.create_index('ix_appointments_client_id_starts_at', 'appointments', ['client_id', 'starts_at'], unique=False)
    op.create_table('orders',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('client_id', sa.Uuid(), nullable=False),
    sa.Column('contact_id', sa.Uuid(), nullable=False),
    sa.Column('lead_id', sa.Uuid(), nullable=True),
    sa.Column('message_id', sa.Uuid(), nullable=True),
    sa.Column('status', sa.Enum('received', 'confirmed', 'fulfilled', 'cancelled', name='order_status', native_enum=False, create_constraint=True, length=32), server_default='received', nullable=False),
    sa.Column('items', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False),
    sa.Column('total', sa.BigInteger(), server_default='0', nullable=False),
    sa.Column('claimed_total', sa.BigInteger(), server_default='0', nullable=False),
    sa.Column('currency', sa.Text(), server_default='INR', nullable=False),
    sa.Column('note', sa.Text(), server_default='', nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('total >= 0 AND claimed_total >= 0', name=op.f('orders_totals_check')),
    sa.ForeignKeyConstraint(['client_id'], ['clients.id'], name=op.f('orders_client_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['contact_id'], ['contacts.id'], name=op.f('orders_contact_id_fkey'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lead_id'], ['leads.id'], name=op.f('orders_lead_id_fkey'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['message_id'], ['messages.id'], name=op.f('orders_message_id_fkey'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('orders_pkey')),
    sa.UniqueConstraint('message_id', name=op.f('orders_message_id_key'))
    )
    op.create_index('ix_orders_client_id_contact_id', 'orders', ['client_id', 'contact_id'], unique=False)
    op.create_index('ix_orders_client_id_created_at', 'orders', ['client_id', 'created_at'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_orders_client_id_created_at', table_name='orders')
    op.drop_index('ix_orders_client_id_contact_id', table_name='orders')
    op.drop_table('orders')
    op.drop_index('ix_appointments_client_id_starts_at', table_name='appointments')
    op.drop_index('ix_appointments_client_id_contact_id', table_name='appointments')
    op.drop_table('appointments')
    op.drop_index('ix_scheduled_tasks_due', table_name='scheduled_tasks', postgresql_where=sa.text("status = 'pending'"))
    op.drop_index('ix_scheduled_tasks_client_id_lead_id', table_name='scheduled_tasks')
    op.drop_table('scheduled_tasks')
    op.drop_index('messages_one_per_blast_key', table_name='messages', postgresql_where=sa.text('blast_id IS NOT NULL'))
    op.drop_index('ix_messages_unknown', table_name='messages', postgresql_where=sa.text("state = 'unknown'"))
    op.drop_index('ix_messages_queue', table_name='messages', postgresql_where=sa.text("state = 'queued'"))
    op.drop_index('ix_messages_on_the_wire', table_name='messages', postgresql_where=sa.text("state = 'sending'"))
    op.drop_index('ix_messages_client_id_lead_id', table_name='messages')
    op.drop_index('ix_messages_client_id_conversation_id', table_name='messages')
    op.drop_index('ix_messages_client_id_contact_id', table_name='messages')
    op.drop_index('ix_messages_business_initiated', table_name='messages', postgresql_where=sa.text('business_initiated'))
    op.drop_table('messages')
    op.drop_index('ix_documents_source_id_position', table_name='documents')
    op.drop_index('ix_documents_search_words', table_name='documents', postgresql_using='gin')
    op.drop_index('ix_documents_client_id_campaign_id', table_name='documents')
    op.drop_table('documents')
    op.drop_index('ix_conversations_reply_due', table_name='conversations', postgresql_where=sa.text('reply_due_at IS NOT NULL'))
    op.drop_index('ix_conversations_client_id_last_message_at', table_name='conversations')
    op.drop_index('ix_conversations_client_id_contact_id', table_name='conversations')
    op.drop_table('conversations')
    op.drop_index('ix_webhook_events_subject', table_name='webhook_events', postgresql_where=sa.text('processed_at IS NULL AND parked_at IS NULL'))
    op.drop_index('ix_webhook_events_parked', table_name='webhook_events', postgresql_where=sa.text('parked_at IS NOT NULL'))
    op.drop_index('ix_webhook_events_due', table_name='webhook_events', postgresql_where=sa.text('processed_at IS NULL AND parked_at IS NULL'))
    op.drop_index('ix_webhook_events_client_id_received_at', table_name='webhook_events')
    op.drop_table('webhook_events')
    op.drop_index('ix_leads_client_id_status_updated_at', table_name='leads')
    op.drop_index('ix_leads_client_id_contact_id', table_name='leads')
    op.drop_table('leads')
    op.drop_index('ix_knowledge_sources_client_id_campaign_id', table_name='knowledge_sources')
    op.drop_table('knowledge_sources')
    op.drop_index('ix_consent_events_client_id_contact_id', table_name='consent_events')
    op.drop_table('consent_events')
    op.drop_index('ix_blasts_due', table_name='blasts', postgresql_where=sa.text("status = 'scheduled'"))
    op.drop_index('ix_blasts_client_id_campaign_id', table_name='blasts')
    op.drop_table('blasts')
    op.drop_index('ix_whatsapp_numbers_waba_id', table_name='whatsapp_numbers')
    op.drop_index('ix_whatsapp_numbers_client_id', table_name='whatsapp_numbers')
    op.drop_table('whatsapp_numbers')
    op.drop_index(op.f('ix_sessions_user_id'), table_name='sessions')
    op.drop_index('ix_sessions_expires_at', table_name='sessions')
    op.drop_index('ix_sessions_client_id_user_id', table_name='sessions')
    op.drop_table('sessions')
    op.drop_index('ix_products_client_id_updated_at', table_name='products')
    op.drop_index('ix_products_client_id_category', table_name='products')
    op.drop_table('products')
    op.drop_index(op.f('ix_password_resets_user_id'), table_name='password_resets')
    op.drop_table('password_resets')
    op.drop_table('message_templates')
    op.drop_index('ix_memberships_user_id', table_name='memberships')
    op.drop_table('memberships')
    op.drop_index('ix_invitations_client_id', table_name='invitations')
    op.drop_table('invitations')
    op.drop_index('ix_contacts_client_id_updated_at', table_name='contacts')
    op.drop_table('contacts')
    op.drop_index('ix_campaigns_client_id_status', table_name='campaigns')
    op.drop_index('campaigns_one_default_key', table_name='campaigns', postgresql_where=sa.text('is_default'))
    op.drop_table('campaigns')
    op.drop_index('ix_api_keys_client_id', table_name='api_keys')
    op.drop_table('api_keys')
    op.drop_index('ix_activity_events_unnumbered', table_name='activity_events', postgresql_where=sa.text('position IS NULL'))
    op.drop_index('activity_events_position_key', table_name='activity_events')
    op.drop_table('activity_events')
    op.drop_table('users')
    op.drop_table('heartbeats')
    op.drop_table('deployment')
    op.drop_table('clients')
