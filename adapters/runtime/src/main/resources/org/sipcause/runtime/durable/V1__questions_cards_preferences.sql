-- the work of db-scheduler; its columns are its own
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- one row for each question that was taken on: it tells a repeat, and how far the answer has come
create table question (
  id varchar(200) primary key,
  platform varchar(40) not null,
  step varchar(16) not null,
  attempts int not null,
  payload text,
  taken_at timestamp with time zone not null,
  done_at timestamp with time zone
);
create index question_step on question (platform, step);
create index question_age on question (taken_at);

-- what the buttons of an answer show
create table card (
  id varchar(64) primary key,
  body text not null,
  kept_at timestamp with time zone not null
);
create index card_age on card (kept_at);

-- what a channel or a person has chosen
create table preference (
  place varchar(200) not null,
  name varchar(40) not null,
  choice varchar(200) not null,
  primary key (place, name)
);
